package blog.ibid.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An old blog with one of each thing that has an address: what the export and the folder
 * of its uploads hold.
 */
final class PromisedBlog {

	/** How many threads its talkative post has, a reply to the first one apart. */
	static final int THREADS = 60;

	private static final String HEAD = """
			<?xml version="1.0" encoding="UTF-8"?>
			<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
				xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
				xmlns:wp="http://wordpress.org/export/1.2/">
			<channel><title>The Weir</title><link>https://weir.example</link><language>en</language>
			<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://weir.example</wp:base_site_url>
			<wp:base_blog_url>https://weir.example</wp:base_blog_url>
			<wp:author><wp:author_login>ada</wp:author_login><wp:author_email>ada@weir.example</wp:author_email>
			<wp:author_display_name>Ada Marsh</wp:author_display_name></wp:author>
			<wp:category><wp:category_nicename>rivers</wp:category_nicename><wp:category_parent></wp:category_parent>
			<wp:cat_name>Rivers</wp:cat_name></wp:category>
			<wp:category><wp:category_nicename>locks</wp:category_nicename><wp:category_parent>rivers</wp:category_parent>
			<wp:cat_name>Locks</wp:cat_name></wp:category>
			<wp:tag><wp:tag_slug>tolls</wp:tag_slug><wp:tag_name>tolls</wp:tag_name></wp:tag>
			""";

	private static final String NOTED = "<p>The toll was a penny.[1] It rose.[2] Nobody paid.[1]</p>\n\n____________________\n\n"
			+ "[1] A. Reeve, <em>Tolls of the Weir</em>, <a href=\"https://library.example/tolls\">Library</a> (Mar. 3, 1911).\n\n"
			+ "[2] The same, at 12.";

	private PromisedBlog() {
	}

	/** Writes both, and says where the export is; the uploads lie beside it. */
	static Path write() {
		try {
			Path folder = Files.createTempDirectory(Path.of("target"), "promised-");
			Path uploads = Files.createDirectories(folder.resolve("uploads/2017/12"));
			Files.writeString(uploads.resolve("plan.pdf"), "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
			return Files.writeString(folder.resolve("export.xml"), HEAD + items() + "</channel></rss>");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The folder of uploads that {@code --media} takes. */
	static Path uploads(Path export) {
		return export.resolveSibling("uploads");
	}

	private static String items() {
		String threads = comment(1017, 0, "First") + comment(1018, 1017, "Second")
				+ IntStream.range(0, THREADS - 1)
					.mapToObj((number) -> comment(2000 + number, 0, "Reader " + number))
					.collect(Collectors.joining());
		String filed = """
				<category domain="category" nicename="locks">Locks</category>
				<category domain="post_tag" nicename="tolls">tolls</category>""";
		String older = IntStream.range(0, 12)
			.mapToObj((number) -> item(600 + number, "post", "publish", "older-" + number,
					"2016-0%d-01".formatted(1 + number % 9), 0, "<p>Earlier.</p>", filed))
			.collect(Collectors.joining());
		return older + item(555, "post", "publish", "the-toll", "2017-12-18", 0, NOTED, filed + threads)
				+ item(556, "post", "draft", "unfinished", "2017-12-19", 0, "<p>Soon.</p>", "")
				+ item(557, "post", "private", "for-nobody", "2017-12-20", 0, "<p>Mine.</p>", "")
				+ item(558, "post", "trash", "thrown-away", "2017-12-21", 0, "<p>Gone.</p>", "")
				+ item(2, "page", "publish", "about", "2017-01-01", 0, "<p>About the weir.</p>", "")
				+ item(3, "page", "publish", "maps", "2017-01-01", 2, "<p>Maps.</p>", "")
				+ item(9, "attachment", "inherit", "plan", "2017-12-18", 555, "",
						"<wp:attachment_url>https://weir.example/wp-content/uploads/2017/12/plan.pdf</wp:attachment_url>");
	}

	private static String item(int id, String type, String status, String slug, String day, int parent, String body,
			String more) {
		return """
				<item><title>The %2$s of %5$s</title><dc:creator>ada</dc:creator>
				<content:encoded><![CDATA[%7$s]]></content:encoded><excerpt:encoded></excerpt:encoded>
				<wp:post_id>%1$d</wp:post_id><wp:post_date>%4$s 09:00:00</wp:post_date>
				<wp:post_date_gmt>%4$s 09:00:00</wp:post_date_gmt><wp:comment_status>open</wp:comment_status>
				<wp:post_name>%5$s</wp:post_name><wp:status>%3$s</wp:status><wp:post_parent>%6$d</wp:post_parent>
				<wp:menu_order>0</wp:menu_order><wp:post_type>%2$s</wp:post_type>%8$s</item>
				""".formatted(id, type, status, day, slug, parent, body, more);
	}

	private static String comment(int id, int parent, String name) {
		return """
				<wp:comment><wp:comment_id>%d</wp:comment_id><wp:comment_author>%s</wp:comment_author>
				<wp:comment_author_email>reader@mail.example</wp:comment_author_email>
				<wp:comment_date>2018-01-02 09:00:00</wp:comment_date><wp:comment_date_gmt>2018-01-02 09:00:00</wp:comment_date_gmt>
				<wp:comment_content>A thought.</wp:comment_content><wp:comment_approved>1</wp:comment_approved>
				<wp:comment_type>comment</wp:comment_type><wp:comment_parent>%d</wp:comment_parent></wp:comment>
				"""
			.formatted(id, name, parent);
	}

}
