package blog.ibid.transfer;

import javax.xml.stream.XMLStreamException;

import blog.ibid.text.NotedText;

/**
 * Writes comments as WordPress does, within the item of their post.
 */
final class ExportedComments {

	/** Names a comment's title; WordPress keeps it and shows it nowhere. */
	static final String TITLE = "ibid_title";

	/** Marks a mention that comes from the blog's own posts. */
	static final String OWN_SITE = "ibid_own_site";

	private final WxrWriter xml;

	private final WordPressTimes times;

	private final WordPressSpelling spelling;

	ExportedComments(WxrWriter xml, WordPressTimes times, String base) {
		this.xml = xml;
		this.times = times;
		this.spelling = new WordPressSpelling(base);
	}

	void write(ExportedRows.CommentRow comment, NotedText text) throws XMLStreamException {
		this.xml.begin("wp:comment");
		this.xml.text("wp:comment_id", comment.id());
		this.xml.html("wp:comment_author", ExportedItems.escaped(comment.name()));
		this.xml.html("wp:comment_author_email", comment.email());
		this.xml.html("wp:comment_author_url", comment.url());
		this.xml.html("wp:comment_author_IP", comment.ip());
		this.xml.text("wp:comment_date", this.times.local(comment.createdAt(), null));
		this.xml.text("wp:comment_date_gmt", WordPressTimes.greenwich(comment.createdAt()));
		this.xml.html("wp:comment_content", this.spelling.comment(text));
		this.xml.text("wp:comment_approved", approved(comment.status()));
		this.xml.text("wp:comment_type", type(comment.kind()));
		this.xml.text("wp:comment_parent", comment.parent());
		this.xml.text("wp:comment_user_id", comment.author());
		if (comment.title() != null || comment.kind().equals("ADDENDUM")) {
			this.xml.meta("wp:commentmeta", TITLE,
					ExportedItems.escaped((comment.title() != null) ? comment.title() : ""));
		}
		if (comment.ownSite()) {
			this.xml.meta("wp:commentmeta", OWN_SITE, "1");
		}
		this.xml.end();
	}

	private static String approved(String status) {
		return switch (status) {
			case "APPROVED" -> "1";
			case "SPAM" -> "spam";
			case "TRASHED" -> "trash";
			default -> "0";
		};
	}

	private static String type(String kind) {
		return switch (kind) {
			case "PINGBACK" -> "pingback";
			case "TRACKBACK" -> "trackback";
			case "WEBMENTION" -> "webmention";
			default -> "comment";
		};
	}

}
