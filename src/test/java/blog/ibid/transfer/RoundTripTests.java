package blog.ibid.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import blog.ibid.BlogWriter;
import blog.ibid.Corpora;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.media.MadePicture;
import blog.ibid.store.DataFolder;
import blog.ibid.text.Note;
import blog.ibid.text.NoteKey;
import blog.ibid.text.NotedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;

import static java.time.LocalDate.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is taken out and brought into an empty blog is the same blog. */
@IbidTest
class RoundTripTests {

	private static final Map<String, String> CONTENT = Map.of("posts",
			"""
					select p.id, p.kind, p.status, p.title, p.slug, p.path, p.parent_id, p.menu_order, a.login, p.excerpt, p.sticky,
					p.comments_open, p.published_at, p.published_on, p.changed_at, t.body, cover.path as cover
					from post p join author a on a.id = p.author_id join noted_text t on t.id = p.text_id
					left join media cover on cover.id = p.cover_id order by p.id""",
			"notes of posts", """
					select p.id, n.position, n.note_key, n.body, n.lost from post p join note n on n.text_id = p.text_id
					order by p.id, n.position""", "comments",
			"""
					select c.id, c.post_id, c.parent_id, c.root_id, c.kind, c.status, c.from_own_site, a.login, c.author_name,
					c.author_email, c.author_url, c.author_ip, c.title, c.created_at, t.body from comment c
					join noted_text t on t.id = c.text_id left join author a on a.id = c.author_id order by c.id""",
			"notes of comments", """
					select c.id, n.position, n.note_key, n.body from comment c join note n on n.text_id = c.text_id
					order by c.id, n.position""", "terms", """
					select t.kind, t.path, t.name, t.description, p.path as parent from term t
					left join term p on p.id = t.parent_id order by t.kind, t.path""", "filed", """
					select o.post_id, t.kind, t.path, o.direct from post_term o join term t on t.id = o.term_id
					order by o.post_id, t.kind, t.path""", "threads", "select * from thread order by post_id", "media",
			"select path, title, alt, caption, uploaded_at from media order by path", "authors",
			"select login, display_name, email from author order by login", "addresses",
			"select path, post_id from old_address where post_id is not null order by path");

	@Autowired
	private WordPressImport imports;

	@Autowired
	private BlogExport export;

	@Autowired
	private ExportCommand command;

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private DataFolder data;

	@TempDir
	private Path folder;

	@BeforeEach
	void anEmptyBlog() {
		this.tables.empty();
	}

	private void bring(Path file) throws IOException {
		this.imports.run(new ImportOptions(List.of(file), false, null, null),
				new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
	}

	private Map<String, List<Map<String, Object>>> content() {
		Map<String, List<Map<String, Object>>> content = new TreeMap<>();
		CONTENT.forEach((name, query) -> content.put(name, this.jdbc.queryForList(query)));
		return content;
	}

	private Path export(String base) throws IOException {
		Path file = this.folder.resolve("out.xml");
		this.export.write(file, base);
		return file;
	}

	@ParameterizedTest
	@ValueSource(strings = { "wxr/themeunittestdata.wordpress.xml", "wxr/real/cc-labs.xml", "seed/dwk-typed.xml",
			"wxr/64-block-test-data.share.xml" })
	void keepsEveryCorpus(String name) throws IOException {
		bring(Corpora.file(name));
		keepsAll();
	}

	private void keepsAll() throws IOException {
		Map<String, List<Map<String, Object>>> before = content();
		Path file = export("https://blog.example");
		this.tables.empty();
		bring(file);
		Map<String, List<Map<String, Object>>> after = content();
		before.forEach((kind,
				rows) -> assertThat(
						String.join("\n", after.getOrDefault(kind, List.of()).stream().map(String::valueOf).toList()))
					.as(kind)
					.isEqualTo(String.join("\n", rows.stream().map(String::valueOf).toList())));
	}

	@Test
	void keepsWhatIsWrittenHere() throws IOException {
		long ada = this.blog.account("ada", "Ada & Co", "ADMINISTRATOR");
		NotedText noted = new NotedText(
				"<p>One.<sup data-fn=\"k1\"></sup> Two [gallery]<br>three<sup data-fn=\"k2\"></sup>"
						+ "<sup data-fn=\"k1\"></sup></p><hr data-more=\"\"><pre>a\n\n  b</pre><ul><li>c d</li></ul>",
				List.of(new Note(new NoteKey("k1"), "See <em>this</em> ]]&gt;."),
						new Note(new NoteKey("k2"), "<p>First.</p><p>Second \"quoted\".</p>")));
		long post = this.blog.post(ada, "harbour", of(2018, 3, 1), noted,
				Map.of("title", "A < B & C", "excerpt", "Less & more"));
		long draft = this.blog.post(ada, "draft", of(2018, 3, 2), Map.of("status", "TRASHED"));
		long law = this.blog.term("CATEGORY", "law", "Law & order", null);
		long sea = this.blog.term("CATEGORY", "law/sea", "Sea", law);
		this.blog.file(post, sea, true);
		this.blog.file(post, law, false);
		this.blog.file(draft, this.blog.term("TAG", "lamp", "Lamp", null), true);
		long first = this.blog.comment(post, null, "Ida <b>",
				Map.of("author_email", "ida@example.org", "author_ip", "192.0.2.7", "created_at",
						Instant.now().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC), "status", "SPAM",
						"text_id", this.blog.text(BlogWriter.noted("<p>First,<br>then.</p><p>Last.</p>"))));
		this.blog.comment(post, first, "Ada", Map.of("author_id", ada, "kind", "ADDENDUM", "title", "More & more"));
		this.blog.oldAddress("/old/way", post);
		keepsAll();
	}

	@Test
	void writesNotesAsWordPressKeepsThem() throws IOException {
		long ada = this.blog.author("ada", "Ada", null);
		this.blog.post(ada, "harbour", of(2018, 3, 1), BlogWriter.noted("<p>Words.</p>", "The note."), Map.of());
		assertThat(Files.readString(export("https://blog.example"))).contains(
				"<sup data-fn=\"k1\" class=\"fn\"><a href=\"#k1\" id=\"k1-link\">1</a></sup>", "<!-- wp:footnotes /-->",
				"<![CDATA[[{\"", "\"content\":\"The note.\"");
	}

	@Test
	void keepsTheAddressesOfItsOwnPictures() throws IOException {
		Path picture = this.data.media().resolve("media/2026/11/quay.jpg");
		Files.createDirectories(picture.getParent());
		Files.write(picture, MadePicture.photograph(60, 40, 1));
		this.blog.media("media/2026/11/quay.jpg", "image/jpeg");
		long ada = this.blog.author("ada", "Ada", null);
		String body = "<p><img src=\"/media/2026/11/quay.jpg\" alt=\"The quay\"></p>";
		this.blog.post(ada, "quay", of(2018, 3, 1), new NotedText(body, List.of()), Map.of());
		Path out = this.folder.resolve("pictures");
		assertThat(run(out.toString(), "--ibid.base-url=https://blog.example")).isZero();
		Files.delete(picture);
		this.tables.empty();
		this.imports.run(new ImportOptions(List.of(out.resolve("export.xml")), false, null, out),
				new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
		assertThat(this.jdbc.queryForList("select path from media", String.class))
			.containsExactly("media/2026/11/quay.jpg");
		assertThat(picture).isNotEmptyFile();
		assertThat(this.jdbc.queryForList("select body from noted_text where body like '%img%'", String.class))
			.singleElement()
			.asString()
			.contains("src=\"/media/2026/11/quay.jpg\"");
		Files.delete(picture);
	}

	@Test
	void writesAFolderWithTheFilesAndNothingIntoOneThatIsUsed() throws IOException {
		this.blog.post(this.blog.author("ada", "Ada", null), "harbour", of(2018, 3, 1));
		Path out = this.folder.resolve("whole");
		assertThat(run(out.toString())).isZero();
		assertThat(out.resolve("export.xml")).isNotEmptyFile();
		assertThat(run(out.toString())).isOne();
		assertThat(run()).isEqualTo(2);
		try (var left = Files.list(this.folder)) {
			assertThat(left).containsExactly(out);
		}
	}

	private int run(String... words) {
		var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
		return this.command.run(new DefaultApplicationArguments(words), nowhere, nowhere);
	}

	@Test
	void leavesNothingWhereItCannotWrite() throws IOException {
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> this.export.write(this.folder.resolve("missing/out.xml"), "https://blog.example"));
		try (var left = Files.list(this.folder)) {
			assertThat(left).isEmpty();
		}
	}

}
