package blog.ibid.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Statements;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What readers find, and how it is shown. */
@IbidTest
class SearchTests {

	private static final LocalDate DAY = LocalDate.of(2017, 12, 18);

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Indexing indexing;

	@Autowired
	private Statements statements;

	private long ada;

	@BeforeEach
	void anAuthor() {
		this.tables.empty();
		this.ada = this.blog.author("ada", "Ada Byron", null);
	}

	private long post(String title, LocalDate day, String text, String... notes) {
		String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
		Map<String, Object> columns = new HashMap<>(Map.of("title", title));
		return this.blog.post(this.ada, slug, day, BlogWriter.noted("<p>" + text + "</p>", notes), columns);
	}

	private Document search(String words, String... more) {
		this.indexing.catchUp();
		return this.visitor.page("/search/?q=" + UriUtils.encode(words, UTF_8) + String.join("", more));
	}

	private List<String> titles(String words, String... more) {
		return search(words, more).select(".hits h2 a").eachText();
	}

	@Test
	void showsWhereTheWordsStandAndMarksThem() {
		post("The Lantern", DAY, "It hung &lt;b&gt; by the door. A brass <em>lantern</em> &amp; no oil.");
		Document page = search("brass lanterns");
		assertThat(page.select(".hits h2 a").attr("href")).isEqualTo("/2017/12/18/the-lantern/");
		assertThat(page.select(".snippet mark").eachText()).contains("brass", "lantern");
		assertThat(page.select(".snippet").text()).contains("<b>", "& no oil");
		assertThat(page.select(".hits time").attr("datetime")).isEqualTo("2017-12-18");
		assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
		assertThat(page.select(".outcome").text()).isEqualTo("One result");
	}

	@Test
	void leadsToTheNoteAndToTheComment() {
		long post = post("The Lantern", DAY, "Words.", "One.", "Deposited in Genoa.");
		long said = this.blog.comment(post, null, "Piers",
				Map.of("text_id", this.blog.text(BlogWriter.noted("<p>Tamarind trees.</p>", "Seen in Genoa."))));
		Document page = search("genoa");
		assertThat(page.select(".hits h2 a").eachText())
			.containsExactly("In note 1 of what Piers says of “The Lantern”", "In note 2 of “The Lantern”");
		assertThat(page.select(".hits h2 a").eachAttr("href")).containsExactly("/comments/" + said + "/",
				"/2017/12/18/the-lantern/#fnref-p" + post + "-k2-1");
		assertThat(this.visitor.page("/2017/12/18/the-lantern/").getElementById("fnref-p" + post + "-k2-1"))
			.isNotNull();
		assertThat(titles("tamarind")).containsExactly("A reply by Piers to “The Lantern”");
	}

	@Test
	void putsATitleBeforeAMentionAndTheNewerBeforeTheOlder() {
		post("Old Brass", LocalDate.of(2008, 3, 1), "Same words.");
		post("New Brass", LocalDate.of(2019, 3, 1), "Same words.");
		post("Something Else", LocalDate.of(2020, 1, 1), "Brass, brass and brass again: all of it brass.");
		assertThat(titles("brass")).containsExactly("New Brass", "Old Brass", "Something Else");
	}

	@Test
	void takesPhrasesAndExclusions() {
		post("One", DAY, "The boat is a road.");
		post("Two", DAY, "A road is no boat.");
		assertThat(titles("“boat is a road”")).containsExactly("One");
		assertThat(titles("road -\"a road is\"")).containsExactly("One");
		assertThat(titles("boat -road")).isEmpty();
		assertThat(titles("“is a boat”")).isEmpty();
	}

	@Test
	void isNarrowedByKindCategoryYearAndAuthor() {
		long one = post("One", LocalDate.of(2010, 5, 5), "Brass.", "Brass too.");
		long other = this.blog.author("bob", "Bob", null);
		this.blog.post(other, "two", LocalDate.of(2011, 5, 5), BlogWriter.noted("<p>Brass.</p>"), Map.of());
		this.blog.file(one, this.blog.term("CATEGORY", "metal", "Metal", null), true);
		this.blog.file(one, this.blog.term("CATEGORY", "other", "Other", null), true);
		assertThat(titles("brass")).hasSize(3);
		assertThat(titles("brass", "&kind=note")).containsExactly("In note 1 of “One”");
		assertThat(titles("brass", "&kind=post")).hasSize(2);
		assertThat(titles("brass", "&category=metal")).hasSize(2);
		assertThat(titles("brass", "&year=2011")).containsExactly("two");
		assertThat(titles("brass", "&author=bob&category=")).containsExactly("two");
		Document page = search("brass", "&author=bob");
		assertThat(page.select("select[name=author] option[selected]").attr("value")).isEqualTo("bob");
		assertThat(page.select("details[open] select").eachAttr("name")).containsExactly("kind", "category", "year",
				"author");
		assertThat(titles("brass", "&kind=%00&category=nothing&year=x&author=%3Cb%3E&after=nonsense")).hasSize(3);
	}

	@Test
	void goesOnFromPageToPageAndShowsEachOnce() {
		for (int i = 10; i < 35; i++) {
			post("Lantern " + i, DAY.plusDays(i), "Brass.");
		}
		Document page = search("brass");
		List<String> seen = new ArrayList<>(page.select(".hits h2 a").eachText());
		assertThat(page.select(".outcome").text()).isEqualTo("25 results");
		while (!page.select(".paging a[rel=next]").isEmpty()) {
			page = this.visitor.page(page.select(".paging a[rel=next]").attr("href"));
			seen.addAll(page.select(".hits h2 a").eachText());
		}
		assertThat(seen).hasSize(25).doesNotHaveDuplicates();
		assertThat(page.select(".paging a").attr("href")).isEqualTo("/search/?q=brass");
	}

	@Test
	void showsNothingThatWasWithdrawnEvenIfTheIndexDoesNotKnowYet() {
		long post = post("Secret Lantern", DAY, "Brass.", "Kept in Genoa.");
		long said = this.blog.comment(post, null, "Piers",
				Map.of("text_id", this.blog.text(BlogWriter.noted("<p>Tamarind trees.</p>"))));
		assertThat(titles("tamarind")).hasSize(1);
		this.blog.sql("update comment set status = 'PENDING' where id = ?", said);
		assertThat(this.visitor.page("/search/?q=tamarind").select(".hits")).isEmpty();
		for (String status : new String[] { "DRAFT", "PENDING", "PRIVATE", "TRASHED" }) {
			this.blog.sql("update post set status = ? where id = ?", status, post);
			assertThat(this.visitor.page("/search/?q=brass").text()).doesNotContain("Secret");
			assertThat(this.visitor.page("/search/?q=genoa").text()).doesNotContain("Secret");
			assertThat(this.visitor.get("/search/suggest/?q=secr").body()).doesNotContain("Secret");
			assertThat(titles("brass")).isEmpty();
		}
	}

	@Test
	void showsNoPassageOfATextThatWasReplaced() {
		long post = post("Lantern", DAY, "Brass, and a confidence.", "A confidential note.");
		assertThat(titles("confidential")).hasSize(1);
		this.blog.sql("update post set text_id = ? where id = ?",
				this.blog.text(BlogWriter.noted("<p>Brass alone.</p>")), post);
		assertThat(this.visitor.page("/search/?q=confidential").select(".hits")).isEmpty();
		assertThat(this.visitor.page("/search/?q=lantern").text()).doesNotContain("confidence");
	}

	@Test
	void helpsWhereNothingIsFound() {
		post("Lantern", DAY, "An embargo on sugar.");
		Document page = search("enbargo");
		assertThat(page.select(".outcome").text()).isEqualTo("Nothing was found.");
		assertThat(page.select(".meant a").attr("href")).isEqualTo("/search/?q=embargo");
		assertThat(page.select(".help li")).hasSize(4);
		assertThat(search("embargo zeppelin").select(".outcome").text()).startsWith("Nothing has all these words");
		assertThat(search("embargo zeppelin").select(".hits h2").text()).isEqualTo("Lantern");
		assertThat(search("   ").select(".help li")).hasSize(4);
		assertThat(search("-embargo").select(".help li")).hasSize(4);
		assertThat(search("embargo", "&kind=note").select(".outcome a").attr("href")).isEqualTo("/search/?q=embargo");
	}

	@Test
	void doesNotGuessWordsThatReadersMayNotSee() {
		long post = post("Lantern", DAY, "The Zanzibarbara file.");
		assertThat(search("zanzibarbera").select(".meant")).hasSize(1);
		this.blog.sql("update post set status = 'PRIVATE' where id = ?", post);
		assertThat(search("zanzibarbera").select(".meant")).isEmpty();
	}

	@Test
	void suggestsTitlesWhileSomebodyTypes() {
		post("The Ferry That Would Not Stop", DAY, "Words.");
		post("Ferries, Again", DAY, "Words.");
		post("A Mill", DAY, "The ferry.");
		this.indexing.catchUp();
		String answer = this.visitor.get("/search/suggest/?q=ferr").body();
		assertThat(answer).startsWith("[\"ferr\",[")
			.contains("The Ferry That Would Not Stop", "Ferries, Again", "December 18, 2017",
					"/2017/12/18/the-ferry-that-would-not-stop/")
			.doesNotContain("Mill");
		assertThat(this.visitor.get("/search/suggest/?q=the+fe").body()).contains("Would Not Stop")
			.doesNotContain("Again");
		assertThat(this.visitor.get("/search/suggest/?q=f").body()).isEqualTo("[\"f\",[],[],[]]");
		assertThat(this.visitor.get("/search/suggest/").status()).isEqualTo(200);
	}

	@Test
	void tellsBrowsersHowItIsSearched() {
		Visitor.Answer answer = this.visitor.get("/opensearch.xml");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).startsWith("application/opensearchdescription+xml");
		assertThat(answer.body()).contains("/search/?q={searchTerms}", "/search/suggest/?q={searchTerms}");
		assertThat(this.visitor.page("/").select("link[rel=search]").attr("href")).isEqualTo("/opensearch.xml");
	}

	@Test
	void keepsTheAddressesOfWordPress() {
		assertThat(this.visitor.get("/?s=brass%20lantern").location()).isEqualTo("/search/?q=brass%20lantern");
		assertThat(this.visitor.page("/").select("form.find input[name=q]")).hasSize(1);
		assertThat(this.visitor.get("/nothing-here/").page().select("main form.search input[name=q]")).hasSize(1);
	}

	@Test
	void showsNearPostsUnderAPost() {
		post("The Quinine Ships", DAY, "Quinine came by ship. Quinine cured fevers.");
		post("Quinine Again", DAY.plusDays(1), "More of quinine, its ships and its fevers.");
		long hidden = post("Quinine Hidden", DAY.plusDays(2), "Fevers and quinine.");
		post("A Later Word", DAY.plusDays(3), "See <a href=\"/2017/12/18/the-quinine-ships/\">the ships</a>.");
		post("Nothing Like It", DAY.plusDays(4), "Parliament sat.");
		this.indexing.catchUp();
		this.blog.sql("update post set status = 'DRAFT' where id = ?", hidden);
		assertThat(this.visitor.page("/2017/12/18/the-quinine-ships/").select("nav.related a").eachText())
			.startsWith("A Later Word")
			.contains("Quinine Again")
			.doesNotContain("Quinine Hidden", "Nothing Like It", "The Quinine Ships");
	}

	@Test
	void showsNearPostsOfAPostThatWasReadBeforeTheIndexKnewIt() {
		post("Quinine Again", DAY.plusDays(1), "Quinine came by ship.");
		this.indexing.catchUp();
		post("The Quinine Ships", DAY, "Quinine came by ship.");
		assertThat(this.visitor.page("/2017/12/18/the-quinine-ships/").select("nav.related")).isEmpty();
		this.indexing.catchUp();
		assertThat(this.visitor.page("/2017/12/18/the-quinine-ships/").select("nav.related a").eachText())
			.containsExactly("Quinine Again");
	}

	@Test
	void asksTheDatabaseTheSameNumberOfTimesHoweverMuchThereIs() {
		assertThat(asked(1, 4)).isLessThanOrEqualTo(4);
		assertThat(asked(5, 60)).isLessThanOrEqualTo(4);
	}

	private int asked(int first, int last) {
		this.blog.atOnce(() -> {
			for (int i = first; i <= last; i++) {
				long post = post("Lantern " + i, DAY, "Brass.", "Brass note.");
				this.blog.comment(post, null, "Piers",
						Map.of("text_id", this.blog.text(BlogWriter.noted("<p>Brass.</p>"))));
			}
		});
		search("brass");
		this.statements.clear();
		this.visitor.page("/search/?q=brass");
		return this.statements.sent().size();
	}

}
