package blog.ibid.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.Corpora;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@IbidTest
class WordPressImportTests {

	@Autowired
	private WordPressImport wordPress;

	@Autowired
	private Tables tables;

	@Autowired
	private JdbcTemplate jdbc;

	@TempDir
	private Path folder;

	@BeforeEach
	void beginWithAnEmptyBlog() {
		this.tables.empty();
	}

	@Test
	void keepsTheTreePingsAndPendingCommentsOfTheThemeUnitTest() throws IOException {
		JsonNode report = bring(false, null, Corpora.file("wxr/themeunittestdata.wordpress.xml"));
		assertThat(report.at("/comments/read").asInt()).isEqualTo(33);
		assertThat(report.at("/comments/pingbacks").asInt()).isEqualTo(4);
		assertThat(report.at("/comments/pending").asInt()).isEqualTo(3);
		assertThat(report.at("/posts/created").asInt()).isEqualTo(58);
		assertThat(report.at("/pages/created").asInt()).isEqualTo(21);
		assertThat(report.at("/media/created").asInt()).isEqualTo(37);
		assertThat(number("select count(*) from comment where status = 'PENDING'")).isEqualTo(3);
		assertThat(depth()).isEqualTo(10);
	}

	private int depth() {
		Map<Object, Object> parents = new HashMap<>();
		this.jdbc.queryForList("select id, parent_id from comment")
			.forEach((row) -> parents.put(row.get("id"), row.get("parent_id")));
		return parents.keySet().stream().mapToInt((id) -> {
			int depth = 0;
			for (Object at = id; at != null; at = parents.get(at)) {
				depth++;
			}
			return depth;
		}).max().orElse(0);
	}

	@Test
	void createsNothingTheSecondTime() throws IOException {
		Path[] files = { Corpora.file("wxr/themeunittestdata.wordpress.xml"), Corpora.file("wxr/real/cc-labs.xml"),
				Corpora.file("seed/dwk-typed.xml") };
		bring(false, null, files);
		long posts = this.tables.count("post");
		JsonNode report = bring(false, null, files);
		for (String kind : List.of("posts", "pages", "comments", "media", "authors", "terms")) {
			assertThat(report.at("/" + kind + "/created").asInt()).as(kind).isZero();
			assertThat(report.at("/" + kind + "/updated").asInt()).as(kind).isZero();
		}
		assertThat(this.tables.count("post")).isEqualTo(posts);
		assertThat(this.tables.count("revision")).isZero();
	}

	@Test
	void keepsTheNumbersThatAddressesOfListsName() throws IOException {
		Path file = Files.writeString(this.folder.resolve("numbers.xml"), Wxr
			.export("""
					<wp:author><wp:author_id>2</wp:author_id><wp:author_login>ada</wp:author_login></wp:author>
					<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>law</wp:category_nicename>
					<wp:cat_name>Law</wp:cat_name></wp:category>
					<wp:tag><wp:term_id>4</wp:term_id><wp:tag_slug>havana</wp:tag_slug><wp:tag_name>Havana</wp:tag_name></wp:tag>
					"""));
		bring(true, null, file);
		assertThat(this.tables.count("import_reference")).isZero();
		bring(false, null, file);
		bring(false, null, file);
		assertThat(this.tables.count("import_reference where foreign_id like '#%'")).isEqualTo(3);
		String local = " join import_reference r on r.local_id = m.id and r.kind = ";
		assertThat(text("select m.path from term m" + local + "'TERM' where r.foreign_id = '#3'")).isEqualTo("law");
		assertThat(text("select m.path from term m" + local + "'TERM' where r.foreign_id = '#4'")).isEqualTo("havana");
		assertThat(text("select m.slug from author m" + local + "'AUTHOR' where r.foreign_id = '#2'")).isEqualTo("ada");
	}

	@Test
	void readsTheSamePostFromAllThreeFormsOfItsNotes() throws IOException {
		String typed = bodyAfter("seed/dwk-typed.xml");
		assertThat(typed).contains("<sup data-fn=\"k1\"></sup>", "<sup data-fn=\"k3\"></sup>").doesNotContain("[1]");
		assertThat(bodyAfter("seed/dwk-word2017.xml")).isEqualTo(typed);
		assertThat(bodyAfter("seed/dwk-word2018.xml")).isEqualTo(typed);
	}

	private String bodyAfter(String file) throws IOException {
		this.tables.empty();
		bring(false, null, Corpora.file(file));
		return text("""
				select t.body || string_agg(n.note_key || n.body, '|' order by n.position) from post p
				join noted_text t on t.id = p.text_id join note n on n.text_id = t.id
				where p.slug like 'u-s-and-cuba-hold-discussions%' group by t.body""");
	}

	@Test
	void tellsTheSameInADryRunAndWritesNothing() throws IOException {
		Path file = Corpora.file("wxr/real/cc-labs.xml");
		JsonNode dry = bring(true, null, file);
		assertThat(this.tables.count("post")).isZero();
		assertThat(this.tables.count("author")).isZero();
		JsonNode wet = bring(false, null, file);
		for (String kind : List.of("posts", "pages", "comments", "media", "authors", "terms", "notes", "items")) {
			assertThat(dry.get(kind)).as(kind).isEqualTo(wet.get(kind));
		}
	}

	@Test
	void updatesWhatChangedAtTheSourceAndKeepsTheEarlierStateAsARevision() throws IOException {
		bring(false, null, export("<p>First words.</p>", "A title"));
		JsonNode report = bring(false, null, export("<p>Second words.</p>", "A title"));
		assertThat(report.at("/posts/updated").asInt()).isOne();
		assertThat(text("select t.body from post p join noted_text t on t.id = p.text_id"))
			.isEqualTo("<p>Second words.</p>");
		assertThat(text("select t.body from revision r join noted_text t on t.id = r.text_id"))
			.isEqualTo("<p>First words.</p>");
	}

	@Test
	void leavesAloneWhatWasEditedHereSince() throws IOException {
		bring(false, null, export("<p>First words.</p>", "A title"));
		this.jdbc.update("update post set title = 'Mended here', version = version + 1");
		JsonNode report = bring(false, null, export("<p>Second words.</p>", "A title"));
		assertThat(report.at("/posts/unchanged").asInt()).isOne();
		assertThat(report.at("/items/0/notes/0").asString()).contains("edited here");
		assertThat(text("select title from post")).isEqualTo("Mended here");
	}

	@Test
	void bringsFilesWhereTheUploadsFolderIsGivenAndPointsTextsToThem() throws IOException {
		Path uploads = Files.createDirectories(this.folder.resolve("uploads/2017/12"));
		Files.write(uploads.resolve("scan.png"), new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0 });
		String body = "<p><img src=\"https://old.example/wp-content/uploads/2017/12/scan.png\" alt=\"A scan\"></p>";
		bring(false, this.folder.resolve("uploads"), export(body, "With a picture"));
		assertThat(text("select t.body from post p join noted_text t on t.id = p.text_id"))
			.contains("src=\"/wp-content/uploads/2017/12/scan.png\"");
		assertThat(text("select content_type from media")).isEqualTo("image/png");
	}

	@Test
	void leavesTheBlogAsItWasWhenTheExportIsCutOff() throws IOException {
		String whole = Files.readString(export("<p>Words.</p>", "A title"));
		Path cut = Files.writeString(this.folder.resolve("cut.xml"), whole.substring(0, whole.length() - 60));
		assertThatExceptionOfType(ExportUnreadable.class).isThrownBy(() -> bring(false, null, cut));
		assertThat(this.tables.count("post")).isZero();
		assertThat(this.tables.count("author")).isZero();
	}

	@Test
	void keepsUnpublishedAndProtectedPostsFromReaders() throws IOException {
		bring(false, null, export("<p>Words.</p>", "Secret",
				"<wp:status>publish</wp:status>" + "<wp:post_password>open sesame</wp:post_password>"));
		assertThat(text("select status from post")).isEqualTo("PRIVATE");
	}

	@Test
	void givesEachOfTwoBlogsItsOwnNumbers() throws IOException {
		Path one = export("<p>One.</p>", "One");
		Path other = Files.writeString(this.folder.resolve("other.xml"),
				Files.readString(one).replace("old.example", "other.example").replace("<p>One.</p>", "<p>Other.</p>"));
		bring(false, null, one, other);
		assertThat(this.tables.count("post")).isEqualTo(2);
		assertThat(number("select count(distinct path) from post")).isEqualTo(2);
	}

	private Path export(String content, String title) throws IOException {
		return export(content, title, "<wp:status>publish</wp:status>");
	}

	private Path export(String content, String title, String state) throws IOException {
		return Files.writeString(this.folder.resolve("export.xml"), """
				<?xml version="1.0" encoding="UTF-8"?>
				<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
				 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
				<title>Old</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>
				<wp:base_blog_url>https://old.example</wp:base_blog_url>
				<item><title>%s</title><link>https://old.example/2017/12/18/a-post/</link><dc:creator>ada</dc:creator>
				<content:encoded><![CDATA[%s]]></content:encoded><wp:post_id>12</wp:post_id>
				<wp:post_date>2017-12-18 09:00:00</wp:post_date><wp:post_date_gmt>2017-12-18 15:00:00</wp:post_date_gmt>
				<wp:post_name>a-post</wp:post_name><wp:post_type>post</wp:post_type>%s</item>
				</channel></rss>
				""".formatted(title, content, state));
	}

	private JsonNode bring(boolean dryRun, @Nullable Path media, Path... files) throws IOException {
		Path report = this.folder.resolve("report.json");
		this.wordPress.run(new ImportOptions(List.of(files), dryRun, report, media),
				new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
		return JsonMapper.shared().readTree(Files.readString(report));
	}

	private long number(String sql) {
		Long number = this.jdbc.queryForObject(sql, Long.class);
		return (number != null) ? number : 0;
	}

	private String text(String sql) {
		return String.valueOf(this.jdbc.queryForObject(sql, String.class));
	}

}
