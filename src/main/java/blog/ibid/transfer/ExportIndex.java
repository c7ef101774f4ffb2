package blog.ibid.transfer;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import blog.ibid.topic.KeptList;

/**
 * What there is in an export and how it hangs together, known before anything is brought
 * in: so that progress has totals, and links find items that come later.
 */
final class ExportIndex {

	static final Comparator<IndexedItem> MENU = Comparator.comparingInt(IndexedItem::menuOrder)
		.thenComparingLong(IndexedItem::id);

	private final Map<Long, IndexedItem> items;

	private final ExportAddresses addresses;

	private final Map<Long, List<IndexedItem>> attachments;

	private final List<Repeat> repeats;

	private final List<ExportSite> sites;

	private final ExportHeads heads;

	private final AttachmentTexts attachmentTexts;

	private final KeptList list;

	private final ExportCounts counts;

	private final Map<Mend, Integer> mends;

	private final List<String> remarks;

	/**
	 * An item that stands in the export a second time; it counts as the first.
	 *
	 * @param firstPart number of the part where it stands first
	 * @param part number of the part where it stands again
	 * @param ordinal its place there
	 */
	record Repeat(long id, int firstPart, int part, int ordinal) {

	}

	ExportIndex(Map<Long, IndexedItem> items, ExportAddresses addresses, List<Repeat> repeats, List<ExportSite> sites,
			ExportHeads heads, AttachmentTexts attachmentTexts, KeptList list, ExportCounts counts,
			Map<Mend, Integer> mends, List<String> remarks) {
		this.items = items;
		this.addresses = addresses;
		this.attachments = byParent(items.values(), (item) -> item.isAttachment() && item.parent() != 0);
		this.repeats = List.copyOf(repeats);
		this.sites = List.copyOf(sites);
		this.heads = heads;
		this.attachmentTexts = attachmentTexts;
		this.list = list;
		this.counts = counts;
		this.mends = Map.copyOf(mends);
		this.remarks = List.copyOf(remarks);
	}

	static Map<Long, List<IndexedItem>> byParent(Collection<IndexedItem> items, Predicate<IndexedItem> wanted) {
		return items.stream()
			.filter(wanted)
			.sorted(MENU)
			.collect(Collectors.groupingBy(IndexedItem::parent, HashMap::new, Collectors.toList()));
	}

	Optional<IndexedItem> item(long id) {
		return Optional.ofNullable(this.items.get(id));
	}

	/** Whether the item counts, or is the repetition of one that stands elsewhere. */
	boolean isFirst(int part, ExportItem item) {
		IndexedItem first = this.items.get(item.id());
		return first != null && first.part() == part && first.ordinal() == item.ordinal();
	}

	List<Repeat> repeats() {
		return this.repeats;
	}

	/** By menu order, then id, as WordPress shows a gallery that names no ids. */
	List<IndexedItem> attachmentsOf(long parent) {
		return this.attachments.getOrDefault(parent, List.of());
	}

	/** See {@link PageOrder}. */
	List<IndexedItem> pages() {
		return PageOrder.of(this.items.values());
	}

	/** Where its addresses led to. */
	ExportAddresses addresses() {
		return this.addresses;
	}

	Collection<IndexedItem> items() {
		return Collections.unmodifiableCollection(this.items.values());
	}

	/** What each part told of the blog, in the order of the parts. */
	List<ExportSite> sites() {
		return this.sites;
	}

	/** Authors and terms of all parts. */
	ExportHeads heads() {
		return this.heads;
	}

	AttachmentTexts attachmentTexts() {
		return this.attachmentTexts;
	}

	/** The topical list, empty in what comes from WordPress. */
	KeptList list() {
		return this.list;
	}

	ExportCounts counts() {
		return this.counts;
	}

	Map<Mend, Integer> mends() {
		return this.mends;
	}

	/** What was odd about the parts as a whole. */
	List<String> remarks() {
		return this.remarks;
	}

}
