package blog.ibid.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import blog.ibid.post.PostKind;
import blog.ibid.text.NotedText;
import org.jspecify.annotations.Nullable;

/**
 * Writes authors, terms, posts and media as WordPress does.
 */
final class ExportedItems {

	/** An address that leads to the post. */
	static final String OLD_ADDRESS = "ibid_old_address";

	private final WxrWriter xml;

	private final WordPressTimes times;

	private final String base;

	private final WordPressSpelling spelling;

	private long firstMedium;

	ExportedItems(WxrWriter xml, WordPressTimes times, String base) {
		this.xml = xml;
		this.times = times;
		this.base = base;
		this.spelling = new WordPressSpelling(base);
	}

	/** Posts and media have numbers of one kind there, and of two here. */
	void beginMediaAt(long first) {
		this.firstMedium = first;
	}

	void author(ExportedRows.Author author) throws XMLStreamException {
		this.xml.begin("wp:author");
		this.xml.text("wp:author_id", author.id());
		this.xml.html("wp:author_login", author.login());
		this.xml.html("wp:author_email", author.email());
		this.xml.html("wp:author_display_name", escaped(author.name()));
		this.xml.html("wp:author_first_name", "");
		this.xml.html("wp:author_last_name", "");
		this.xml.end();
	}

	void term(ExportedRows.TermRow term) throws XMLStreamException {
		boolean tag = term.taxonomy().equals("post_tag");
		this.xml.begin(tag ? "wp:tag" : "wp:category");
		this.xml.text("wp:term_id", term.id());
		this.xml.html(tag ? "wp:tag_slug" : "wp:category_nicename", term.slug());
		if (!tag) {
			this.xml.html("wp:category_parent", term.parent());
		}
		this.xml.html(tag ? "wp:tag_name" : "wp:cat_name", escaped(term.name()));
		this.xml.html(tag ? "wp:tag_description" : "wp:category_description", escaped(term.description()));
		this.xml.end();
	}

	void medium(ExportedRows.MediumRow medium) throws XMLStreamException {
		String address = this.base + "/" + medium.path();
		this.xml.begin("item");
		head(this.firstMedium + medium.id(), medium.title(), "/?attachment_id=" + (this.firstMedium + medium.id()), "");
		this.xml.html("content:encoded", "");
		this.xml.html("excerpt:encoded", escaped(medium.caption()));
		times(medium.uploadedAt(), null, medium.uploadedAt());
		state("closed", medium.path().substring(medium.path().lastIndexOf('/') + 1), "inherit", 0, 0, "attachment",
				false);
		this.xml.html("wp:attachment_url", (medium.present() || medium.source() == null) ? address : medium.source());
		if (medium.path().startsWith(OldBlog.UPLOADS)) {
			this.xml.meta("wp:postmeta", "_wp_attached_file", medium.path().substring(OldBlog.UPLOADS.length()));
		}
		if (!medium.alt().isEmpty()) {
			this.xml.meta("wp:postmeta", "_wp_attachment_image_alt", escaped(medium.alt()));
		}
		this.xml.end();
	}

	/** A post without its comments and its end. */
	void begin(ExportedRows.PostRow post, String link, NotedText text, List<ExportedRows.TermRow> terms,
			List<String> oldAddresses) throws XMLStreamException {
		this.xml.begin("item");
		head(post.id(), post.title(), link, post.login());
		this.xml.html("content:encoded", this.spelling.content(text));
		this.xml.html("excerpt:encoded", (post.excerpt() != null) ? escaped(post.excerpt()) : "");
		times(post.publishedAt(), post.publishedOn(), post.changedAt());
		state(post.commentsOpen() ? "open" : "closed", post.slug(), status(post.status()), post.parent(),
				post.menuOrder(), (post.kind() == PostKind.PAGE) ? "page" : "post", post.sticky());
		for (ExportedRows.TermRow term : terms) {
			this.xml.term(term.taxonomy(), term.slug(), escaped(term.name()));
		}
		String footnotes = this.spelling.footnotes(text);
		if (!footnotes.isEmpty()) {
			this.xml.meta("wp:postmeta", "footnotes", footnotes);
		}
		if (post.cover() > 0) {
			this.xml.meta("wp:postmeta", "_thumbnail_id", Long.toString(this.firstMedium + post.cover()));
		}
		for (String address : oldAddresses) {
			this.xml.meta("wp:postmeta", OLD_ADDRESS, address);
		}
	}

	void end() throws XMLStreamException {
		this.xml.end();
	}

	private void head(long id, String title, String link, String login) throws XMLStreamException {
		this.xml.html("title", escaped(title));
		this.xml.text("link", this.base + link);
		this.xml.html("dc:creator", login);
		this.xml.name("guid", this.base + "/?p=" + id);
		this.xml.text("description", "");
		this.xml.text("wp:post_id", id);
	}

	private void times(@Nullable Instant published, @Nullable LocalDate day, Instant changed)
			throws XMLStreamException {
		this.xml.text("wp:post_date", (published != null) ? this.times.local(published, day) : WordPressTimes.NEVER);
		this.xml.text("wp:post_date_gmt",
				(published != null) ? WordPressTimes.greenwich(published) : WordPressTimes.NEVER);
		this.xml.text("wp:post_modified", this.times.local(changed, null));
		this.xml.text("wp:post_modified_gmt", WordPressTimes.greenwich(changed));
	}

	private void state(String comments, String slug, String status, long parent, int order, String type, boolean sticky)
			throws XMLStreamException {
		this.xml.text("wp:comment_status", comments);
		this.xml.text("wp:ping_status", comments);
		this.xml.html("wp:post_name", slug);
		this.xml.text("wp:status", status);
		this.xml.text("wp:post_parent", parent);
		this.xml.text("wp:menu_order", order);
		this.xml.text("wp:post_type", type);
		this.xml.text("wp:post_password", "");
		this.xml.text("wp:is_sticky", sticky ? 1 : 0);
	}

	private static String status(String status) {
		return switch (status) {
			case "PUBLISHED" -> "publish";
			case "SCHEDULED" -> "future";
			case "PRIVATE" -> "private";
			case "PENDING" -> "pending";
			case "TRASHED" -> "trash";
			default -> "draft";
		};
	}

	/** WordPress keeps short texts as HTML. */
	static String escaped(String words) {
		return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
