package blog.ibid.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import blog.ibid.topic.KeptList;

/**
 * What there is in an export and how it hangs together, known before anything is brought
 * in: so that progress has totals, and links find items that come later.
 */
final class ExportIndex {

	private static final Comparator<IndexedItem> MENU = Comparator.comparingInt(IndexedItem::menuOrder)
		.thenComparingLong(IndexedItem::id);

	private final Map<Long, IndexedItem> items;

	private final Map<String, IndexedItem> paths;

	private final Map<String, IndexedItem> media;

	private final Map<Long, List<IndexedItem>> attachments;

	private final Map<Long, List<IndexedItem>> childPages;

	private final List<Repeat> repeats;

	private final OwnHosts hosts;

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

	ExportIndex(Map<Long, IndexedItem> items, Map<String, IndexedItem> paths, Map<String, IndexedItem> media,
			List<Repeat> repeats, OwnHosts hosts, List<ExportSite> sites, ExportHeads heads,
			AttachmentTexts attachmentTexts, KeptList list, ExportCounts counts, Map<Mend, Integer> mends,
			List<String> remarks) {
		this.items = items;
		this.paths = paths;
		this.media = media;
		this.attachments = byParent(items.values(), (item) -> item.isAttachment() && item.parent() != 0);
		this.childPages = byParent(items.values(), IndexedItem::isPage);
		this.repeats = List.copyOf(repeats);
		this.hosts = hosts;
		this.sites = List.copyOf(sites);
		this.heads = heads;
		this.attachmentTexts = attachmentTexts;
		this.list = list;
		this.counts = counts;
		this.mends = Map.copyOf(mends);
		this.remarks = List.copyOf(remarks);
	}

	private static Map<Long, List<IndexedItem>> byParent(Collection<IndexedItem> items, Predicate<IndexedItem> wanted) {
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

	/**
	 * What an address led to on the old blog: a permalink, one with an old slug,
	 * {@code ?p=12}, or the address of an uploaded file.
	 * @param address absolute, or beginning with a slash; on another host it is not found
	 */
	Optional<IndexedItem> at(String address) {
		OldAddress old = OldAddress.of(address);
		if (old == null || !old.host().isEmpty() && !this.hosts.contains(old.host())) {
			return attachmentAt(address);
		}
		if (old.id() > 0) {
			return item(old.id());
		}
		IndexedItem item = this.paths.get(old.path());
		return (item != null) ? Optional.of(item) : attachmentAt(address);
	}

	/** The attachment whose file has that address, in its full or another size. */
	Optional<IndexedItem> attachmentAt(String address) {
		OldAddress old = OldAddress.of(address);
		if (old == null || !isOwnFile(old)) {
			return Optional.empty();
		}
		for (String path : MediaPath.candidates(old)) {
			IndexedItem attachment = this.media.get(path);
			if (attachment != null) {
				return Optional.of(attachment);
			}
		}
		return Optional.empty();
	}

	private boolean isOwnFile(OldAddress address) {
		String host = MediaPath.host(address);
		return host.isEmpty() || this.hosts.contains(host) || this.hosts.holdsFiles(host);
	}

	/** By menu order, then id, as WordPress shows a gallery that names no ids. */
	List<IndexedItem> attachmentsOf(long parent) {
		return this.attachments.getOrDefault(parent, List.of());
	}

	/**
	 * All pages, each after the page above it, siblings by menu order, then id. Pages
	 * whose parent is not in the export, or lies below themselves, come as if at the top.
	 */
	List<IndexedItem> pages() {
		List<IndexedItem> ordered = new ArrayList<>();
		Set<Long> seen = new HashSet<>();
		List<IndexedItem> all = this.childPages.values().stream().flatMap(List::stream).sorted(MENU).toList();
		for (IndexedItem page : all) {
			if (!isPage(page.parent())) {
				addTree(page, ordered, seen);
			}
		}
		all.forEach((page) -> addTree(page, ordered, seen));
		return ordered;
	}

	private boolean isPage(long id) {
		IndexedItem item = this.items.get(id);
		return item != null && item.isPage();
	}

	private void addTree(IndexedItem top, List<IndexedItem> ordered, Set<Long> seen) {
		List<IndexedItem> open = new ArrayList<>(List.of(top));
		while (!open.isEmpty()) {
			IndexedItem page = open.remove(open.size() - 1);
			if (seen.add(page.id())) {
				ordered.add(page);
				List<IndexedItem> children = new ArrayList<>(this.childPages.getOrDefault(page.id(), List.of()));
				Collections.reverse(children);
				open.addAll(children);
			}
		}
	}

	Collection<IndexedItem> items() {
		return Collections.unmodifiableCollection(this.items.values());
	}

	/** Whether links to that host lead to the old blog. */
	boolean isOwnHost(String host) {
		return this.hosts.contains(host);
	}

	/** Hosts of the old blog, lower case, without {@code www.}. */
	Set<String> ownHosts() {
		return this.hosts.all();
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
