package blog.ibid.transfer;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

import blog.ibid.transfer.WxrReader.Detail;
import org.jspecify.annotations.Nullable;

/**
 * The first walk through all parts of an export: sees that they are sound to their end,
 * and makes the {@link ExportIndex}.
 */
final class ExportScan {

	private final Map<Long, IndexedItem> items = new LinkedHashMap<>();

	private final Map<String, IndexedItem> paths = new HashMap<>();

	private final Map<String, IndexedItem> media = new HashMap<>();

	private final List<ExportIndex.Repeat> repeats = new ArrayList<>();

	private final List<ExportSite> sites = new ArrayList<>();

	private final List<String> remarks = new ArrayList<>();

	private final Map<Mend, Integer> mends = new EnumMap<>(Mend.class);

	/** Types and states are few; each is kept once. */
	private final Map<String, String> words = new HashMap<>();

	private final ExportTally tally = new ExportTally();

	private final List<ExportAuthor> authors = new ArrayList<>();

	private final List<ExportTerm> terms = new ArrayList<>();

	private final AttachmentTexts attachmentTexts = new AttachmentTexts();

	private final ListScan list = new ListScan();

	private final OwnHosts hosts = new OwnHosts();

	private ExportScan() {
	}

	/**
	 * Reads all parts once.
	 * @param bytesRead told now and then how many unpacked bytes were read in all
	 * @throws ExportUnreadable if one of them cannot be read to its end
	 */
	static ExportIndex of(List<ExportPart> parts, LongConsumer bytesRead) {
		var scan = new ExportScan();
		long earlier = 0;
		for (int part = 0; part < parts.size(); part++) {
			earlier += scan.read(parts.get(part), part, earlier, bytesRead);
		}
		var addresses = new ExportAddresses(scan.items, scan.paths, scan.media, scan.hosts);
		return new ExportIndex(scan.items, addresses, scan.repeats, scan.sites,
				new ExportHeads(scan.authors, scan.terms), scan.attachmentTexts, scan.list.whole(), scan.tally.counts(),
				scan.mends, scan.remarks);
	}

	private long read(ExportPart part, int number, long earlier, LongConsumer bytesRead) {
		try (var reader = new WxrReader(part, Detail.SKIM)) {
			for (ExportElement element = reader.next(); element != null; element = reader.next()) {
				add(element, number);
				bytesRead.accept(earlier + reader.bytesRead());
			}
			reader.remarks().forEach((remark) -> this.remarks.add(part.name() + ": " + remark));
			reader.mends().forEach((mend, count) -> this.mends.merge(mend, count, Integer::sum));
			return reader.bytesRead();
		}
	}

	private void add(ExportElement element, int part) {
		if (element instanceof ExportItem item) {
			add(item, part);
		}
		else if (element instanceof ExportTerm term) {
			this.tally.add(term);
			this.terms.add(term);
		}
		else if (element instanceof ExportAuthor author) {
			this.tally.add(author);
			this.authors.add(author);
		}
		else if (element instanceof ExportListPart list) {
			this.list.add(list);
		}
		else if (element instanceof ExportSite site) {
			this.sites.add(site);
			this.hosts.add(site);
		}
	}

	private void add(ExportItem item, int part) {
		IndexedItem first = this.items.get(item.id());
		if (first != null) {
			this.repeats.add(new ExportIndex.Repeat(item.id(), first.part(), part, item.ordinal()));
			return;
		}
		OldAddress link = OldAddress.of(item.link());
		IndexedItem indexed = indexed(item, part, (link == null || link.id() > 0) ? null : link.path());
		this.items.put(item.id(), indexed);
		this.tally.add(item);
		this.hosts.add(item);
		addPaths(item, indexed);
		if (indexed.isAttachment()) {
			this.attachmentTexts.add(item);
		}
		OldAddress file = OldAddress.of(item.attachmentUrl());
		if (file != null && !file.host().isEmpty()) {
			this.media.putIfAbsent(MediaPath.of(file), indexed);
		}
	}

	private IndexedItem indexed(ExportItem item, int part, @Nullable String link) {
		LocalDateTime date = item.published().local(ZoneOffset.UTC);
		return new IndexedItem(item.id(), part, item.ordinal(), word(item.type()), word(item.status()), link,
				(date == null) ? null : date.toLocalDate(), item.parent(), item.menuOrder());
	}

	private String word(String word) {
		String known = this.words.putIfAbsent(word, word);
		return (known == null) ? word : known;
	}

	/** Old slugs stood where the slug stands now. */
	private void addPaths(ExportItem item, IndexedItem indexed) {
		String link = indexed.link();
		if (link == null || link.equals("/")) {
			return;
		}
		this.paths.putIfAbsent(link, indexed);
		String folder = link.substring(0, link.lastIndexOf('/', link.length() - 2) + 1);
		for (String slug : item.metas("_wp_old_slug")) {
			OldAddress old = OldAddress.of(folder + slug.strip());
			if (old != null) {
				this.paths.putIfAbsent(old.path(), indexed);
			}
		}
	}

}
