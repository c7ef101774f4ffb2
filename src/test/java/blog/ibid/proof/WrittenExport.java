package blog.ibid.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A WordPress export (WXR 1.2) that a test writes.
 */
final class WrittenExport {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private static final String HEAD = """
			<?xml version="1.0" encoding="UTF-8"?>
			<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
				xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
				xmlns:wp="http://wordpress.org/export/1.2/">
			<channel><title>Old blog</title><link>https://old.example</link><language>en</language>
			<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://old.example</wp:base_site_url>
			<wp:base_blog_url>https://old.example</wp:base_blog_url>
			""";

	private final StringBuilder text = new StringBuilder(HEAD);

	private LocalDateTime time = LocalDateTime.of(2020, 1, 1, 9, 0);

	private int comments;

	/** Somebody else's words about a post. */
	record Reply(String name, String url, String body) {
	}

	/** A post, and what hangs on it; the slug may be any text. */
	record Written(int id, String title, String slug, String body, String excerpt, String noteText,
			List<String> categories, List<Reply> replies) {

		static Written post(int id, String title, String body) {
			return new Written(id, title, "post-" + id, body, "", "", List.of(), List.of());
		}

		Written with(List<Reply> answers) {
			return new Written(this.id, this.title, this.slug, this.body, this.excerpt, this.noteText, this.categories,
					answers);
		}

	}

	WrittenExport author(String login, String name) {
		this.text.append("<wp:author>")
			.append(element("wp:author_login", login))
			.append(element("wp:author_email", "author@old.example"))
			.append(element("wp:author_display_name", name))
			.append("</wp:author>\n");
		return this;
	}

	/** Each post a day after the one before. */
	WrittenExport add(Written post) {
		this.time = this.time.plusDays(1);
		this.text.append("<item>")
			.append(element("title", post.title()))
			.append(element("dc:creator", "editor"))
			.append(element("content:encoded", post.body()))
			.append(element("excerpt:encoded", post.excerpt()))
			.append(element("wp:post_id", Integer.toString(post.id())))
			.append(element("wp:post_date", TIME.format(this.time)))
			.append(element("wp:post_date_gmt", TIME.format(this.time)))
			.append(element("wp:comment_status", "open"))
			.append(element("wp:post_name", post.slug()))
			.append(element("wp:status", "publish"))
			.append(element("wp:post_type", "post"));
		post.categories().forEach(this::addCategory);
		if (!post.noteText().isEmpty()) {
			this.text.append("<wp:postmeta>")
				.append(element("wp:meta_key", "footnotes"))
				.append(element("wp:meta_value", post.noteText()))
				.append("</wp:postmeta>");
		}
		post.replies().forEach(this::addReply);
		this.text.append("</item>\n");
		return this;
	}

	private void addCategory(String name) {
		this.text.append("<category domain=\"category\" nicename=\"c").append(Integer.toHexString(name.hashCode()));
		this.text.append("\">").append(cdata(name)).append("</category>");
	}

	private void addReply(Reply reply) {
		this.comments++;
		this.text.append("<wp:comment>")
			.append(element("wp:comment_id", Integer.toString(this.comments)))
			.append(element("wp:comment_author", reply.name()))
			.append(element("wp:comment_author_url", reply.url()))
			.append(element("wp:comment_date", TIME.format(this.time.plusMinutes(this.comments % 600))))
			.append(element("wp:comment_date_gmt", TIME.format(this.time.plusMinutes(this.comments % 600))))
			.append(element("wp:comment_content", reply.body()))
			.append(element("wp:comment_approved", "1"))
			.append(element("wp:comment_parent", "0"))
			.append("</wp:comment>");
	}

	private static String element(String name, String content) {
		return "<" + name + ">" + cdata(content) + "</" + name + ">";
	}

	/** Characters that no XML file may hold are left out. */
	private static String cdata(String content) {
		var clean = new StringBuilder();
		content.codePoints().filter(WrittenExport::mayStandInXml).forEach(clean::appendCodePoint);
		return "<![CDATA[" + clean.toString().replace("]]>", "]]]]><![CDATA[>") + "]]>";
	}

	private static boolean mayStandInXml(int character) {
		return character == '\t' || character == '\n' || character == '\r' || (character >= 0x20 && character <= 0xD7FF)
				|| (character >= 0xE000 && character <= 0xFFFD) || character >= 0x10000;
	}

	Path write() {
		try {
			Path file = Files.createTempFile(Path.of("target"), "export-", ".xml");
			return Files.writeString(file, this.text + "</channel></rss>");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
