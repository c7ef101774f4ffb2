package blog.ibid.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import blog.ibid.transfer.WxrReader.Detail;

/**
 * Reads items with all that belongs to them.
 */
final class ItemReader {

	private static final Set<String> SKIMMED_METAS = Set.of("_wp_old_slug", "_wp_attachment_image_alt");

	private static final Set<String> SHORT = Set.of("title", "link", "pubDate", "guid", "dc:creator", "wp:author",
			"wp:post_id", "wp:post_type", "wp:status", "wp:post_name", "wp:post_date", "wp:post_date_gmt",
			"wp:post_modified", "wp:post_modified_gmt", "wp:post_parent", "wp:menu_order", "wp:is_sticky",
			"wp:post_password", "wp:comment_status", "wp:ping_status", "wp:attachment_url", "excerpt:encoded");

	private static final Set<String> ALL = with(SHORT, "content:encoded");

	private final ExportXml xml;

	private final Detail detail;

	private final CommentReader commentReader;

	private int count;

	ItemReader(ExportXml xml, Detail detail) {
		this.xml = xml;
		this.detail = detail;
		this.commentReader = new CommentReader(xml, detail);
	}

	static Set<String> with(Set<String> some, String... more) {
		Set<String> all = new TreeSet<>(some);
		all.addAll(List.of(more));
		return Set.copyOf(all);
	}

	/** Reads the item just met. */
	ExportItem read() {
		this.count++;
		this.xml.itemIs("number " + this.count);
		this.xml.takeHijacked();
		long line = this.xml.line();
		var fields = new Fields();
		List<ItemTerm> terms = new ArrayList<>();
		List<ExportMeta> metas = new ArrayList<>();
		List<ExportComment> comments = new ArrayList<>();
		while (this.xml.child()) {
			switch (this.xml.name()) {
				case "category" -> terms.add(term());
				case "wp:postmeta" -> addMeta(metas);
				case "wp:comment" -> comments.add(comment(fields, comments.size() + 1));
				default -> addField(fields);
			}
		}
		return item(line, fields, ItemTerm.distinct(terms), metas, comments);
	}

	private ItemTerm term() {
		String domain = this.xml.attribute("domain");
		String slug = this.xml.attribute("nicename");
		return ItemTerm.of(domain, slug, this.xml.text().strip());
	}

	private ExportComment comment(Fields item, int place) {
		return this.commentReader.read(item.text("wp:post_id") + item.text("guid") + " " + place, item.remarks());
	}

	private void addMeta(List<ExportMeta> metas) {
		var meta = TermReader.meta(this.xml);
		if (this.detail == Detail.FULL || SKIMMED_METAS.contains(meta.key())) {
			metas.add(meta);
		}
	}

	private void addField(Fields fields) {
		boolean isTitle = this.xml.name().equals("title");
		fields.read(this.xml, (this.detail == Detail.FULL) ? ALL : SHORT);
		if (isTitle) {
			this.xml.itemIs("number " + this.count + ", “" + shortened(fields.text("title"), 100) + "”");
		}
	}

	private ExportItem item(long line, Fields fields, List<ItemTerm> terms, List<ExportMeta> metas,
			List<ExportComment> comments) {
		Remarks remarks = fields.remarks();
		String type = type(fields, remarks);
		String title = title(fields, remarks);
		long id = id(fields, remarks);
		var published = fields.time("wp:post_date", "wp:post_date_gmt", "pubDate");
		var modified = fields.time("wp:post_modified", "wp:post_modified_gmt");
		int hijacked = this.xml.takeHijacked();
		if (hijacked > 0) {
			remarks.add("Elements that look like WordPress's but belong to another namespace were ignored: " + hijacked
					+ ".");
		}
		String creator = fields.text("dc:creator");
		return new ExportItem(this.count, line, id, type, fields.text("wp:status"), title, fields.text("link"),
				fields.text("guid"), creator.isEmpty() ? fields.text("wp:author") : creator,
				fields.text("wp:post_name"), fields.raw("content:encoded"), fields.raw("excerpt:encoded"), published,
				modified, fields.number("wp:post_parent"), (int) fields.number("wp:menu_order"),
				fields.text("wp:is_sticky").equals("1"), fields.raw("wp:post_password"),
				fields.text("wp:comment_status"), fields.text("wp:ping_status"), fields.text("wp:attachment_url"),
				terms, metas, comments, remarks.all());
	}

	private static String type(Fields fields, Remarks remarks) {
		String type = fields.text("wp:post_type");
		if (type.isEmpty()) {
			remarks.add("The item has no type; it was read as a post.");
			return "post";
		}
		return type;
	}

	private static String title(Fields fields, Remarks remarks) {
		String title = fields.text("title");
		if (title.length() > ExportItem.LONGEST_TITLE) {
			remarks.add("The title has " + title.length() + " characters; the first " + ExportItem.LONGEST_TITLE
					+ " were kept.");
		}
		return shortened(title, ExportItem.LONGEST_TITLE);
	}

	private static String shortened(String title, int length) {
		if (title.length() <= length) {
			return title;
		}
		return title.substring(0, Character.isHighSurrogate(title.charAt(length - 1)) ? length - 1 : length);
	}

	private static long id(Fields fields, Remarks remarks) {
		long id = fields.number("wp:post_id");
		if (id > 0) {
			return id;
		}
		remarks.add("The item has no id; one was made from its address.");
		String guid = fields.text("guid");
		String link = fields.text("link");
		return (guid + link).isEmpty() ? StableId.of(fields.text("title"), fields.text("wp:post_date"))
				: StableId.of(guid, link);
	}

}
