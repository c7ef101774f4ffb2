package blog.ibid.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.topic.TopicWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The topical list goes along when a blog is taken out, and comes back as it was. */
@IbidTest
@Import(TopicWriter.class)
class ListRoundTripTests {

	private static final String LIST = """
			select t.slug, a.slug as above, t.title, n.body as introduction, t.made_at, t.changed_at,
			(select count(*) from topic b where b.parent_id = t.parent_id and b.place < t.place) as place
			from topic t left join topic a on a.id = t.parent_id left join noted_text n on n.id = t.intro_id
			where t.removed_at is null and t.id <> 0 order by t.slug""";

	private static final String ENTRIES = """
			select t.slug, e.kind, e.post_id, e.comment_id, e.url, e.title, e.gloss, e.made_at, e.revised_at
			from topic_entry e join topic t on t.id = e.topic_id where e.removed_at is null
			and t.removed_at is null order by t.slug, e.place""";

	@Autowired
	private WordPressImport imports;

	@Autowired
	private BlogExport export;

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private TopicWriter topics;

	@Autowired
	private Visitor visitor;

	@Autowired
	private JdbcTemplate jdbc;

	@TempDir
	private Path folder;

	private long ada;

	private long quay;

	private long map;

	@BeforeEach
	void aBlogWithAList() {
		this.tables.empty();
		this.ada = this.blog.account("ada", "Ada", "ADMINISTRATOR");
		this.quay = post("quay", "The quay");
		long mole = post("mole", "The mole");
		post("loft", "The sail loft");
		this.map = this.blog.comment(this.quay, null, "Ada",
				Map.of("kind", "ADDENDUM", "title", "A map of it", "author_id", this.ada));
		long harbour = this.topics.topic(0, "Harbour & ships");
		long stone = this.topics.topic(harbour, "Stone");
		this.topics.topic(harbour, "Empty for now");
		long gone = this.topics.topic(0, "Not any more");
		this.topics.introduce(0, "My list", BlogWriter.noted("<p>What is where.</p>"));
		this.topics.introduce(stone, "Stone", BlogWriter.noted("<p>Cut here.</p>", "See <em>Survey</em>, 1840."));
		this.topics.paragraph(stone, "<p>First of all:</p>");
		this.topics.post(stone, this.quay, "<p>Built <em>twice</em> ]]&gt;.</p>");
		this.topics.comment(stone, this.quay, this.map, "The map, found at last");
		this.topics.link(stone, "https://court.example/report", "A report", "<p>Of 1840.</p>");
		this.topics.regloss(this.topics.post(harbour, mole, ""), "<p>Later.</p>", this.ada);
		this.topics.post(harbour, this.quay, "<p>Again, for its ships.</p>");
		this.topics.post(gone, mole, "");
		this.topics.removeTopic(gone, this.ada);
		this.blog.sql("insert into topic_left_out (post_id) select id from post where path = 'loft'");
	}

	private long post(String slug, String title) {
		return this.blog.post(this.ada, slug, LocalDate.of(2018, 3, 1), Map.of("title", title));
	}

	private Path export() throws IOException {
		Path file = this.folder.resolve("out.xml");
		this.export.write(file, "https://blog.example");
		return file;
	}

	private String bring(Path file) throws IOException {
		Path report = this.folder.resolve("report.json");
		this.imports.run(new ImportOptions(List.of(file), false, report, null),
				new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
		return Files.readString(report);
	}

	private List<Map<String, Object>> rows(String query) {
		return this.jdbc.queryForList(query);
	}

	@Test
	void comesBackAsItWas() throws IOException {
		List<Map<String, Object>> list = rows(LIST);
		List<Map<String, Object>> entries = rows(ENTRIES);
		assertThat(entries).hasSize(6);
		Path file = export();
		this.tables.empty();
		String report = bring(file);
		assertThat(rows(LIST)).isEqualTo(list);
		assertThat(rows(ENTRIES)).isEqualTo(entries);
		assertThat(rows("select n.body from note n join topic t on t.intro_id = n.text_id")).singleElement()
			.asString()
			.contains("See <em>Survey</em>, 1840.");
		assertThat(this.visitor.page("/topics/").select("h1").text()).isEqualTo("My list");
		assertThat(rows("select p.path from topic_left_out o join post p on p.id = o.post_id")).singleElement()
			.asString()
			.contains("loft");
		assertThat(report).contains("\"topics\":{\"read\":3,\"created\":3,")
			.contains("\"entries\":6,")
			.doesNotContain("kept as a paragraph");
	}

	@Test
	void createsNothingWhenItComesAgain() throws IOException {
		Path file = export();
		this.tables.empty();
		bring(file);
		List<Map<String, Object>> entries = rows(ENTRIES);
		String report = bring(file);
		assertThat(rows(ENTRIES)).isEqualTo(entries);
		assertThat(report).contains("\"topics\":{\"read\":3,\"created\":0,\"updated\":0,\"unchanged\":3,")
			.contains("The blog has a topical list already");
	}

	@Test
	void leavesTheListOfTheBlogAlone() throws IOException {
		Path file = export();
		this.tables.empty();
		this.topics.topic(0, "My own");
		bring(file);
		assertThat(rows(LIST)).singleElement().asString().contains("My own");
	}

	@Test
	void keepsTheWordsOfWhatIsMissing() throws IOException {
		Path file = export();
		String without = Files.readString(file)
			.replaceAll("(?s)<item>(?:(?!</item>).)*<wp:post_id>" + this.quay + "</wp:post_id>.*?</item>", "");
		Files.writeString(file, without);
		this.tables.empty();
		String report = bring(file);
		assertThat(rows(ENTRIES).stream().map((row) -> row.get("kind") + " " + row.get("gloss")).toList()).contains(
				"PARAGRAPH <p>The quay</p><p>Built <em>twice</em> ]]&gt;.</p>",
				"PARAGRAPH <p>The map, found at last</p>", "POST <p>Later.</p>");
		assertThat(report).contains("“The quay” is not on this blog").contains("\"created\":3");
	}

	@Test
	void trustsNothingOfIt() throws IOException {
		Path file = export();
		Files.writeString(file,
				Files.readString(file)
					.replace("https://court.example/report", "javascript:alert(1)")
					.replace("First of all:", "<script>alert(1)</script><b onclick=\"x()\">bold</b>")
					.replace("<ibid:parent>0</ibid:parent>", "<ibid:parent>no number</ibid:parent>")
					.replaceAll("<ibid:made>[^<]*", "<ibid:made>yesterday"));
		this.tables.empty();
		bring(file);
		assertThat(rows(ENTRIES)).hasSize(6);
		assertThat(rows(ENTRIES).toString()).contains("<b>bold</b>").doesNotContain("script", "onclick");
	}

	@Test
	void isPassedOverByWhoeverDoesNotKnowIt() throws IOException {
		String xml = Files.readString(export());
		assertThat(xml.substring(xml.lastIndexOf("</item>"))).contains("<ibid:topic>", "<ibid:entry>");
		assertThat(xml.substring(0, xml.lastIndexOf("</item>"))).doesNotContain("<ibid:");
	}

}
