package blog.ibid.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = "ibid.demo=true")
class DemoBlogTests {

	@Autowired
	private DemoBlog demo;

	@Autowired
	private WordPressImport imports;

	@Autowired
	private JdbcClient jdbc;

	@DynamicPropertySource
	static void dataFolder(DynamicPropertyRegistry registry) throws IOException {
		Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "demo-");
		registry.add("ibid.data", folder::toString);
	}

	@Test
	void plantsPostsPagesAndTheirConversations() {
		assertThat(count("post where kind = 'POST' and status = 'PUBLISHED'")).isEqualTo(7);
		assertThat(count("post where kind = 'PAGE' and status = 'PUBLISHED'")).isEqualTo(2);
		assertThat(count("comment where kind = 'PINGBACK' and from_own_site = false")).isEqualTo(1);
		assertThat(count("term where parent_id is not null")).isEqualTo(1);
		assertThat(text("select content from setting where name = 'title'")).isEqualTo("The Long Docket");
	}

	@Test
	void pairsEveryNote() {
		List<String> all = new ArrayList<>();
		ImportReport report = importAgain(all);
		assertThat(all).isEmpty();
		assertThat(report.notes.unpaired()).isZero();
		assertThat(report.notes.notes()).isEqualTo(report.notes.paired()).isGreaterThan(25);
		assertThat(report.notes.markers()).as("one note is used twice").isEqualTo(report.notes.notes() + 1);
	}

	@Test
	void hasAPostWithTwelveNotesAndOneWithout() {
		assertThat(notes("a-vote-by-candlelight")).isEqualTo(12);
		assertThat(notes("three-letters-from-a-clerk")).isZero();
	}

	@Test
	void linksItsPostsToEachOtherHere() {
		assertThat(count("noted_text where body like '%longdocket.example%'")).isZero();
		assertThat(count("note where body like '%longdocket.example%'")).isZero();
		assertThat(count("noted_text where body like '%/2023/05/09/who-owned-the-tide-mill/%'")).isEqualTo(1);
	}

	@Test
	void marksTheAuthorsAddendumInTheThread() {
		assertThat(text("select title from comment where kind = 'ADDENDUM' and author_id is not null"))
			.isEqualTo("The missing morning");
		assertThat(count("""
				comment d join comment c on c.id = d.parent_id join comment b on b.id = c.parent_id
				join comment a on a.id = b.parent_id where d.root_id = a.id and a.parent_id is null""")).isEqualTo(1);
	}

	@Test
	void hasATopicalListOfAllItHolds() {
		assertThat(count("topic where parent_id = 0")).isEqualTo(3);
		assertThat(count("topic_entry where kind = 'POST'")).isEqualTo(7);
		assertThat(count("topic_entry where kind = 'COMMENT'")).isOne();
		assertThat(count("topic_entry where title is not null")).isZero();
	}

	@Test
	void saysWhoTheAuthorIs() {
		assertThat(text("select t.body from author a join noted_text t on t.id = a.bio_id")).contains("forty years");
	}

	@Test
	void citesPagesElsewhere() {
		assertThat(count("note where body like '%.example/%'")).isGreaterThan(14);
	}

	@Test
	void tellsOfACorrectionAndKeepsWhatStoodBefore() {
		assertThat(text("select correction from revision where correction is not null")).contains("not fifteen");
		assertThat(text("select t.body from revision r join noted_text t on t.id = r.text_id"))
			.contains("fifteen years");
		assertThat(text("select t.body from post p join noted_text t on t.id = p.text_id where p.id = 11"))
			.contains("fourteen years");
	}

	@Test
	void isPlantedOnce() {
		long texts = count("noted_text");
		this.demo.run(new DefaultApplicationArguments());
		assertThat(count("noted_text")).isEqualTo(texts);
	}

	@Test
	void isLeftAloneByAnImportOfItself() {
		ImportReport report = importAgain(new ArrayList<>());
		assertThat(report.posts.of(Result.UNCHANGED)).isEqualTo(report.posts.read()).isEqualTo(7);
		assertThat(report.comments.of(Result.CREATED)).isZero();
	}

	private ImportReport importAgain(List<String> all) {
		var report = new ImportReport((id, type, title, result, remarks) -> all.addAll(remarks));
		this.imports.bring(List.of(DemoBlog.EXPORT), new ImportOptions(List.of(), true, null, null), report,
				new PrintStream(OutputStream.nullOutputStream()));
		return report;
	}

	private long notes(String slug) {
		return count("note n join post p on p.text_id = n.text_id where p.slug = '" + slug + "'");
	}

	private long count(String rest) {
		return this.jdbc.sql("select count(*) from " + rest).query(Long.class).single();
	}

	private String text(String sql) {
		return this.jdbc.sql(sql).query(String.class).single();
	}

}
