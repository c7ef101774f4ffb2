package blog.ibid.topic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.text.Note;
import blog.ibid.text.NoteKey;
import blog.ibid.text.NotedText;
import blog.ibid.text.Sanitizer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
class BringingTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Bringing bringing;

	@Autowired
	private Conversion conversion;

	@Autowired
	private TopicalList list;

	private long ada;

	private long comment;

	@BeforeEach
	void someBlog() {
		this.tables.empty();
		this.ada = this.blog.account("ada", "Ada", "EDITOR");
		long basin = post("dredging-the-basin", "Dredging the basin", LocalDate.of(2017, 3, 4));
		post("who-paid-the-pilots", "Who paid the pilots?", LocalDate.of(2017, 5, 6));
		long wages = post("the-keepers-wages", "The keeper's wages", LocalDate.of(2018, 6, 1));
		this.blog.imported("POST", "303", wages);
		this.comment = this.blog.comment(basin, null, "Ada",
				Map.of("kind", "ADDENDUM", "title", "Drawings found", "author_id", this.ada));
		this.blog.imported("COMMENT", "77", this.comment);
	}

	private long post(String slug, String title, LocalDate day) {
		return this.blog.post(this.ada, slug, day, Map.of("title", title));
	}

	private static NotedText typed(String name) {
		try {
			String html = Files.readString(Path.of("src/test/resources/typed", name + ".html"));
			return Sanitizer.clean(Jsoup.parseBodyFragment(html).body(), html.contains("data-fn")
					? List.of(new Note(new NoteKey("k1"), "A <em>note</em>, 1999.")) : List.of());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Depth, title and kind, line by line. */
	private List<String> outline() {
		List<String> lines = new ArrayList<>();
		this.list.whole().list().all().forEach((topic) -> {
			lines.add("#".repeat(topic.depth()) + topic.title());
			topic.entries()
				.forEach((entry) -> lines.add(entry.kind() + " " + entry.title() + "|"
						+ new NotedText(entry.gloss(), List.of()).plainText()));
		});
		return lines;
	}

	private static List<String> words(String text) {
		return Arrays.stream(text.split("[^\\p{L}\\p{N}]+")).filter((word) -> !word.isEmpty()).sorted().toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "table", "lines", "bold", "nested" })
	void losesNoWordWhateverItsForm(String name) {
		NotedText text = typed(name);
		this.bringing.bring(text, "", null, this.ada);
		var after = new StringBuilder(this.visitor.page("/topics/").select("main").text());
		List<String> left = new ArrayList<>(words(after.toString()));
		var before = new StringBuilder(text.plainText());
		text.notes().forEach((note) -> before.append(' ').append(Jsoup.parse(note.html()).text()));
		for (String word : words(before.toString())) {
			assertThat(left.remove(word)).as(word).isTrue();
		}
	}

	@Test
	void readsATable() {
		this.bringing.bring(typed("table"), "My list", null, this.ada);
		assertThat(outline()).containsExactly("My list", "#The harbour",
				"POST Dredging the basin|March 4, 2017 · with the engineer's drawings",
				"POST Who paid the pilots?|May 6, 2017 · see also the ledger", "#The lighthouse",
				"POST The keeper's wages|June 1, 2018", "PARAGRAPH |A fourth piece is still to come. · soon");
	}

	@Test
	void readsLinesWithBulletsThatWereTyped() {
		this.bringing.bring(typed("lines"), "", null, this.ada);
		assertThat(outline()).containsExactly("", "#THE HARBOUR", "##Dredging",
				"POST Dredging the basin|(Mar. 4, 2017), the first of three", "COMMENT Drawings found|Comment:",
				"##Pilots", "POST Who paid the pilots?|", "PARAGRAPH |Nothing else has come to light.",
				"#THE LIGHTHOUSE", "POST What the keeper earned|the accounts", "LINK A post that is lost|");
	}

	@Test
	void readsBoldParagraphsAndHeadings() {
		this.bringing.bring(typed("bold"), "", null, this.ada);
		assertThat(outline()).containsExactly("", "#Port Merrow",
				"PARAGRAPH |A word before the list, with a marker. (A note, 1999.) It says what the list is for, and that "
						+ "nothing in it is in the order of its dates, which would be the easy way.",
				"##Harbour:", "POST Dredging the basin|(2017);", "POST Who paid the pilots?|(2017)", "##Lighthouse",
				"POST The keeper's wages|the accounts, and what was left out of them", "##Elsewhere",
				"LINK The harbour board's minutes|1840 to 1870",
				"PARAGRAPH |In the long run I mean to write about the ropewalk, which stood where the market is now and "
						+ "burned twice, as the fire office tells at some length and with pleasure.");
	}

	@Test
	void readsListsWithinLists() {
		this.bringing.bring(typed("nested"), "", null, this.ada);
		assertThat(outline()).containsExactly("", "#Harbour", "##Basin", "POST Dredging the basin|(March 4, 2017)",
				"COMMENT Drawings found|and its sequel:", "##Pilots", "POST Who paid the pilots?|First:",
				"PARAGRAPH |(more to come)", "#Lighthouse", "##Wages", "POST The keeper's wages|");
	}

	@Test
	void showsEachLineBeforeItReplacesThePage() {
		long page = this.blog.post(this.ada, "my-list", LocalDate.of(2012, 5, 5), typed("lines"),
				Map.of("kind", "PAGE", "title", "My list"));
		Author author = this.visitor.author("ada");
		assertThat(author.page("/admin/topics").select(".start a").attr("href")).endsWith("/conversion/" + page);
		Document before = author.page("/admin/topics/conversion/" + page);
		assertThat(before.select("tbody tr").eachText()).hasSize(10)
			.contains("Comment: Drawings found reply Drawings found Comment:");
		assertThat(this.tables.count("topic_entry")).isZero();
		String text = before.select("input[name=text]").val();
		assertThat(author.post("/admin/topics/conversion/" + page, "text", "1" + text).location())
			.isEqualTo("/admin/topics/conversion/" + page);
		assertThat(author.post("/admin/topics/conversion/" + page, "text", text).location()).isEqualTo("/admin/topics");
		assertThat(this.visitor.get("/my-list/").status()).isEqualTo(301);
		assertThat(this.visitor.get("/my-list/").location()).isEqualTo("/topics/");
		assertThat(this.visitor.page("/topics/").select("h1").text()).isEqualTo("My list");
		assertThat(this.visitor.page("/topics/changes/").select("main li").eachText()).hasSize(1);
		author.page("/admin/topics");
		author.post("/admin/topics/undo");
		assertThat(this.list.whole().list().below()).isEmpty();
	}

	@Test
	void takesNoProseForAList() {
		assertThat(TypedPages.ownLinks(typed("lines").body())).isEqualTo(5);
		assertThat(TypedPages.ownLinks("<p>About me. See <a href=\"/2017/01/01/a/\">this</a>.</p>")).isZero();
		String prose = "<p>I have written of this <a href=\"/2017/01/01/a/\">here</a>, and more often than I should have "
				+ "in other places too, which are not all worth your while and were not all worth mine at that.</p>";
		assertThat(TypedPages.ownLinks(prose.repeat(4))).isZero();
	}

}
