package blog.ibid.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Statements;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What the lists at the desk find, and readers don't. */
@IbidTest
class DeskSearchTests {

	private static final LocalDate DAY = LocalDate.of(2017, 12, 18);

	private static final List<String> STATES = List.of("DRAFT", "PENDING", "SCHEDULED", "PUBLISHED", "PRIVATE",
			"TRASHED");

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Statements statements;

	@Autowired
	private Indexing indexing;

	@Autowired
	private SearchIndex index;

	@Autowired
	@Qualifier(Indexes.DESK)
	private Indexing deskIndexing;

	@Autowired
	@Qualifier(Indexes.DESK)
	private SearchIndex deskIndex;

	private long ada;

	private Author desk;

	@BeforeEach
	void anIndex() {
		this.tables.empty();
		this.ada = this.blog.account("ada", "Ada Byron", "ADMINISTRATOR");
		this.desk = this.visitor.author("ada");
		this.indexing.catchUp();
		this.deskIndexing.catchUp();
	}

	private long post(String slug, String text, Map<String, Object> columns, String... notes) {
		return this.blog.post(this.ada, slug, DAY, BlogWriter.noted("<p>" + text + "</p>", notes), columns);
	}

	private long comment(long post, String name, String status, String text) {
		return this.blog.comment(post, null, name, Map.of("status", status, "author_email", name + "@example.org",
				"text_id", this.blog.text(BlogWriter.noted("<p>" + text + "</p>"))));
	}

	private static String coded(String words) {
		return UriUtils.encode(words, UTF_8);
	}

	private List<String> posts(String words, String... more) {
		return this.desk.page("/admin/posts?q=" + coded(words) + String.join("", more)).select("td .title").eachText();
	}

	private List<String> replies(String words, String pile) {
		return this.desk.page("/admin/comments?q=" + coded(words) + "&show=" + pile)
			.select(".replies .list .name")
			.eachText();
	}

	private List<String> notes(String words, String... more) {
		return this.desk.page("/admin/notes?q=" + coded(words) + String.join("", more)).select(".told").eachText();
	}

	private List<String> media(String words) {
		return this.desk.page("/admin/media?q=" + coded(words)).select(".pictures .name").eachText();
	}

	private List<String> readers(String words) {
		this.indexing.catchUp();
		return this.visitor.page("/search/?q=" + coded(words)).select(".hits h2 a").eachText();
	}

	private String dump(SearchIndex of) {
		return of.ask((searcher, words) -> IndexDump.of(searcher.getIndexReader()).toString()).orElseThrow();
	}

	@Test
	void findPostsInEveryStateAndReadersOnlyWhatIsPublished() {
		for (String state : STATES) {
			post("tamarind-" + state.toLowerCase(), "Secret tamarind.", Map.of("status", state), "Kept in Genoa.");
		}
		assertThat(posts("tamarinds")).containsExactlyInAnyOrder("tamarind-draft", "tamarind-pending",
				"tamarind-scheduled", "tamarind-published", "tamarind-private");
		assertThat(posts("tamarind", "&tab=bin")).containsExactly("tamarind-trashed");
		assertThat(posts("tamarind", "&tab=drafts")).contains("tamarind-draft").doesNotContain("tamarind-private");
		assertThat(readers("tamarind")).containsExactly("tamarind-published");
		assertThat(readers("genoa")).containsExactly("In note 1 of “tamarind-published”");
		assertThat(this.visitor.get("/search/suggest?q=tamarind").body()).doesNotContain("draft", "private", "pending",
				"scheduled", "trashed");
		for (String state : STATES) {
			boolean published = state.equals("PUBLISHED");
			assertThat(dump(this.index).contains("tamarind-" + state.toLowerCase())).as(state).isEqualTo(published);
			assertThat(dump(this.deskIndex)).contains("tamarind-" + state.toLowerCase());
		}
	}

	@Test
	void readersNeverFindWhatLosesItsStateBeforeTheIndexKnows() {
		long post = post("lantern", "A brass lantern.", Map.of());
		assertThat(readers("brass")).containsExactly("lantern");
		for (String state : STATES) {
			this.blog.sql("update post set status = ? where id = ?", state, post);
			assertThat(this.visitor.page("/search/?q=brass").select(".hits h2")).as(state)
				.hasSize(state.equals("PUBLISHED") ? 1 : 0);
		}
	}

	@Test
	void findByStemAccentPhraseExclusionAndTheBeginningOfTheLastWord() {
		post("one", "The <em>Café</em> lanterns of Genoa.", Map.of());
		post("two", "Genoa of the kettle.", Map.of());
		assertThat(posts("cafe lantern")).containsExactly("one");
		assertThat(posts("\"of genoa\"")).containsExactly("one");
		assertThat(posts("genoa -kettles")).containsExactly("one");
		assertThat(posts("-kettle")).containsExactly("one");
		assertThat(posts("genoa lant")).containsExactly("one");
		assertThat(posts("lant genoa")).isEmpty();
		assertThat(posts("nowhere")).isEmpty();
	}

	@Test
	void findWhatWasSavedThisMoment() {
		long post = post("kettle", "Copper.", Map.of());
		assertThat(posts("copper")).containsExactly("kettle");
		this.blog.sql("update post set title = 'The Samovar' where id = ?", post);
		assertThat(posts("samovar")).containsExactly("The Samovar");
		this.blog.sql("delete from post where id = ?", post);
		assertThat(posts("samovar")).isEmpty();
	}

	@Test
	void findWhatIsBeingWritten() {
		long post = post("kettle", "Copper.", Map.of("status", "DRAFT"));
		this.blog.sql("insert into working_copy (post_id, title, text_id, author_id, saved_at) values (?, ?, ?, ?, ?)",
				post, "Samovars", this.blog.text(BlogWriter.noted("<p>Pewter.</p>")), this.ada, BlogWriter.time(DAY));
		assertThat(posts("samovar pewter")).containsExactly("Samovars");
		this.blog.sql("delete from working_copy");
		assertThat(posts("pewter")).isEmpty();
		assertThat(posts("copper")).containsExactly("kettle");
	}

	@Test
	void findRepliesOnEveryPileAndByMailAddress() {
		long post = post("kettle", "Copper.", Map.of());
		comment(post, "Ida", "PENDING", "Tamarind trees.");
		comment(post, "Jon", "APPROVED", "Tamarind trees.");
		comment(post, "Kim", "SPAM", "Tamarind trees.");
		comment(post, "Lea", "TRASHED", "Tamarind trees.");
		assertThat(replies("tamarinds", "waiting")).containsExactly("Ida");
		assertThat(replies("tamarinds", "approved")).containsExactly("Jon");
		assertThat(replies("tamarinds", "spam")).containsExactly("Kim");
		assertThat(replies("lea tamarind", "bin")).containsExactly("Lea");
		assertThat(replies("kim@example.org", "spam")).containsExactly("Kim");
		assertThat(replies("ida@example.org", "spam")).isEmpty();
		assertThat(readers("tamarind")).containsExactly("A reply by Jon to “kettle”");
		assertThat(dump(this.index)).doesNotContain("Ida", "Kim", "Lea", "example.org");
	}

	@Test
	void findNotesByTheirWordsAndTheAddressesOfTheirLinks() {
		post("kettle", "Copper.", Map.of("status", "DRAFT"), "Deposited in Genoa.",
				"<a href=\"https://www.letters.example/piers_ledger.pdf\">Letters</a>");
		post("lantern", "Genoa.", Map.of(), "Another source, 1901.");
		assertThat(notes("deposits")).containsExactly("Deposited in Genoa.");
		assertThat(notes("letters.example")).containsExactly("Letters");
		assertThat(notes("ledger piers")).containsExactly("Letters");
		assertThat(notes("piers_ledger.pdf")).containsExactly("Letters");
		assertThat(notes("source", "&want=date")).isEmpty();
		assertThat(notes("deposited", "&want=date")).containsExactly("Deposited in Genoa.");
		assertThat(notes("nowhere")).isEmpty();
	}

	@Test
	void findPicturesByDescriptionCaptionAndName() {
		this.blog.media("media/2018/01/old_harbour-1901.png", "image/png");
		this.blog.media("media/2018/01/b.png", "image/png");
		this.blog.sql("update media set alt = 'Bridges at dawn', caption = '<em>Genoa</em>', title = 'B' "
				+ "where path like '%/b.png'");
		assertThat(media("harbours")).hasSize(1);
		assertThat(media("old_harbour-1901.png")).hasSize(1);
		assertThat(media("bridge dawn genoa")).containsExactly("B");
		assertThat(media("nowhere")).isEmpty();
	}

	@Test
	void lookThemselvesAndSaySoWhileThereIsNoIndex() {
		post("the-kettle", "Copper.", Map.of("title", "The Kettle"), "Deposited in Genoa.");
		long post = this.blog.newest("post");
		comment(post, "Ida", "PENDING", "Tamarind trees.");
		this.blog.media("media/2018/01/harbour.png", "image/png");
		this.deskIndex.destroy();
		Document list = this.desk.page("/admin/posts?q=ettl");
		assertThat(list.select("td .title").eachText()).containsExactly("The Kettle");
		assertThat(list.select("[role=status]").text()).contains("is being prepared");
		assertThat(replies("amarin", "waiting")).containsExactly("Ida");
		assertThat(notes("posited")).hasSize(1);
		assertThat(media("arbou")).hasSize(1);
		this.deskIndexing.catchUp();
		list = this.desk.page("/admin/posts?q=kettles");
		assertThat(list.select("td .title").eachText()).containsExactly("The Kettle");
		assertThat(list.select("[role=status]").text()).doesNotContain("is being prepared");
	}

	@Test
	void doNotWaitForVeryMuch() {
		this.blog.atOnce(() -> {
			for (int i = 0; i < 60; i++) {
				post("kettle-" + i, "Copper.", Map.of());
				this.blog.sql("update post set version = version + 1 where slug = ?", "kettle-" + i);
			}
		});
		Document list = this.desk.page("/admin/posts?q=kettle-7");
		assertThat(list.select("td .title").eachText()).containsExactly("kettle-7");
		assertThat(list.select("[role=status]").text()).contains("is being prepared");
		this.deskIndexing.catchUp();
		assertThat(this.desk.page("/admin/posts?q=copper").select("td .title")).hasSize(25);
		assertThat(posts("copper", "&page=3")).hasSize(10);
	}

	@Test
	void askTheDatabaseForFourThingsMoreAtMost() {
		long post = post("kettle", "Copper.", Map.of(), "Genoa.");
		comment(post, "Ida", "APPROVED", "Tamarind trees.");
		for (String path : List.of("/admin/posts", "/admin/comments?show=approved", "/admin/notes", "/admin/media")) {
			this.desk.page(path);
			int plain = sent(path);
			String asked = path + (path.contains("?") ? "&" : "?") + "q=copper";
			this.desk.page(asked);
			assertThat(sent(asked)).as(path).isLessThanOrEqualTo(plain + 4);
		}
	}

	private int sent(String path) {
		this.statements.clear();
		this.desk.page(path);
		return this.statements.sent().size();
	}

	@Test
	void areTakenInAnewAtTheButton() {
		post("kettle", "Copper.", Map.of(), "Genoa.");
		this.indexing.catchUp();
		Document page = this.desk.page("/admin/settings/search");
		assertThat(page.select("section").get(0).select("li").eachText()).element(0)
			.isEqualTo("2 texts and notes are in it");
		assertThat(page.select("section").get(0).text()).contains("Has everything that was written");
		assertThat(page.select("section").get(1).text()).contains("not in it yet");
		this.desk.post("/admin/settings/search/index");
		page = this.desk.page("/admin/settings/search");
		assertThat(page.text()).contains("You can go on with your work", "It is being made anew");
		assertThat(readers("copper")).containsExactly("kettle");
		this.deskIndexing.catchUp();
		page = this.desk.page("/admin/settings/search");
		assertThat(page.text()).doesNotContain("It is being made anew", "not in it yet");
		assertThat(page.select("section li").eachText()).anyMatch((line) -> line.startsWith("Made anew on "));
	}

}
