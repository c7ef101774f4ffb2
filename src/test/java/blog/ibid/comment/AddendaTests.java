package blog.ibid.comment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Statements;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.text.NotedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** How an author's reply becomes a work of its own. */
@IbidTest
class AddendaTests {

	private static final String POST = "/2017/12/18/talks/";

	private static final NotedText DETAILS = BlogWriter
		.noted("<p>More Details on the Meeting</p><p>It was the fourth.</p>", "The Record, 3.", "The Gazette, 5.");

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Statements statements;

	@Autowired
	private JdbcTemplate jdbc;

	private long author;

	private long post;

	private Author vera;

	@BeforeEach
	void aPostAndItsAuthor() {
		this.tables.empty();
		this.author = this.blog.account("vera", "Vera Lund", "ADMINISTRATOR");
		this.post = this.blog.post(this.author, "talks", LocalDate.of(2017, 12, 18), Map.of("title", "The Talks"));
		this.vera = this.visitor.author("vera");
	}

	private long reply(NotedText text, Object... more) {
		var columns = new HashMap<String, Object>(Map.of("author_id", this.author, "text_id", this.blog.text(text),
				"created_at", BlogWriter.time(LocalDate.of(2017, 12, 19))));
		for (int i = 0; i < more.length; i += 2) {
			columns.put((String) more[i], more[i + 1]);
		}
		return this.blog.comment(this.post, null, "Vera Lund", columns);
	}

	private Visitor.Answer mark(long reply, String title) {
		this.vera.page("/admin/comments/" + reply + "/addendum");
		return this.vera.post("/admin/comments/" + reply + "/addendum", "title", title, "cut", "true");
	}

	@Test
	void takesItsTitleFromTheFirstLine() {
		long reply = reply(DETAILS);
		Document list = this.vera.page("/admin/comments?show=approved");
		String form = list.select(".list a[href$=/addendum]").attr("href");
		assertThat(this.vera.page(form).select("#title").val()).isEqualTo("More Details on the Meeting");
		mark(reply, "More Details on the Meeting");
		Element addendum = this.visitor.page(POST).expectFirst("#comment-" + reply);
		assertThat(addendum.expectFirst("h3").text()).isEqualTo("More Details on the Meeting");
		assertThat(addendum.select(".e-content > p").eachText()).startsWith("It was the fourth.");
		assertThat(addendum.select(".footnotes li")).hasSize(2);
		assertThat(addendum.select(".badge").text()).isEqualTo("Addendum");
	}

	@Test
	void isAnnouncedAboveThePostAndMakesItNew() {
		long reply = reply(DETAILS);
		mark(reply, "More Details on the Meeting");
		Document page = this.visitor.page(POST);
		Element told = page.expectFirst(".updated");
		assertThat(told.text()).isEqualTo("Updated December 19, 2017: More Details on the Meeting, with 2 notes");
		assertThat(told.expectFirst("a").attr("href")).isEqualTo("/comments/" + reply + "/");
		assertThat(this.visitor.get("/comments/" + reply + "/").location()).endsWith(POST + "#comment-" + reply);
		assertThat(page.expectFirst("data.dt-updated").val()).startsWith("2017-12-19T");
		assertThat(page.select("script[type=application/ld+json]").html())
			.contains("\"hasPart\":[{\"@type\":\"Article\",\"headline\":\"More Details on the Meeting\"");
	}

	@Test
	void isAnnouncedWithItsSizeWhereItHasNotes() {
		mark(reply(BlogWriter.noted("<p>It was the third.</p>")), "None");
		mark(reply(BlogWriter.noted("<p>It was the fourth.</p>", "The Record, 3.")), "One");
		mark(reply(BlogWriter.noted("<p>It was the fifth.</p>", "The Record, 4.", "", "", "The Gazette, 5.")), "Four");
		assertThat(this.visitor.page(POST).select(".updated").eachText()).containsExactly(
				"Updated December 19, 2017: None", "Updated December 19, 2017: One, with a note",
				"Updated December 19, 2017: Four, with 4 notes");
	}

	@Test
	void isAnItemOfItsOwnInTheFeeds() {
		long reply = reply(DETAILS);
		mark(reply, "More Details on the Meeting");
		this.blog.post(this.author, "later", LocalDate.of(2017, 12, 20));
		this.blog.file(this.post, this.blog.term("TAG", "cuba", "Cuba", null), true);
		Document feed = feed("/feed/");
		assertThat(feed.select("item > title").eachText()).containsExactly("later", "More Details on the Meeting",
				"The Talks");
		Element item = feed.select("item").get(1);
		assertThat(item.expectFirst("link").text()).endsWith("/comments/" + reply + "/");
		Document content = Jsoup.parse(item.expectFirst("content|encoded").text());
		assertThat(content.expectFirst("p").text()).isEqualTo("Addendum to The Talks");
		assertThat(content.select(".footnotes li")).hasSize(2);
		assertThat(feed("/tag/cuba/feed/").select("item > title").eachText())
			.containsExactly("More Details on the Meeting", "The Talks");
		assertThat(feed("/author/vera/feed/").select("item")).hasSize(3);
		assertThat(feed("/2017/12/feed/").select("item")).hasSize(2);
		assertThat(feed("/comments/feed/").select("item > title").text()).isEqualTo("More Details on the Meeting");
		assertThat(feed(POST + "feed/").select("item > title").text()).isEqualTo("More Details on the Meeting");
	}

	private Document feed(String path) {
		return Jsoup.parse(this.visitor.get(path).body(), "", Parser.xmlParser());
	}

	@Test
	void becomesAPlainReplyAgainWithItsFirstLine() {
		long reply = reply(DETAILS);
		mark(reply, "More details, corrected");
		this.vera.page("/admin/comments?show=approved");
		this.vera.post("/admin/comments/" + reply + "/addendum/off");
		Document page = this.visitor.page(POST);
		assertThat(page.select(".updated, .addendum")).isEmpty();
		assertThat(page.select("#comment-" + reply + " .e-content > p").eachText())
			.startsWith("More Details on the Meeting", "It was the fourth.");
		assertThat(page.select("#comment-" + reply + " .footnotes li")).hasSize(2);
	}

	@Test
	void needsATitleAndAnAuthorOfTheBlog() {
		long reply = reply(DETAILS);
		Visitor.Answer answer = mark(reply, "  ");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select("#title-error").text()).isEqualTo("Give it a title.");
		long readers = this.blog.comment(this.post, null, "Ida", Map.of());
		assertThat(this.vera.get("/admin/comments/" + readers + "/addendum").status()).isEqualTo(404);
		this.vera.post("/admin/comments/" + readers + "/addendum", "title", "Mine");
		assertThat(this.jdbc.queryForObject("select kind from comment where id = ?", String.class, readers))
			.isEqualTo("REPLY");
		this.blog.account("ada", "Ada", "AUTHOR");
		assertThat(this.visitor.author("ada").get("/admin/comments/addenda").status()).isEqualTo(403);
	}

	@Test
	void isOfferedWhereTheFirstLineReadsLikeATitle() {
		long details = reply(DETAILS);
		long second = reply(BlogWriter.noted("<p><strong>The Fifth Meeting</strong></p><p>It was held.</p>"));
		reply(BlogWriter.noted("<p>I agree.</p><p>Quite.</p>"));
		reply(BlogWriter.noted("<p>Held Back for Now</p><p>Quite.</p>"), "status", "PENDING");
		this.blog.comment(this.post, null, "Ida", Map.of("text_id", this.blog.text(DETAILS)));
		Document page = this.vera.page("/admin/comments/addenda");
		assertThat(page.select(".list input[type=text]").eachAttr("value"))
			.containsExactlyInAnyOrder("The Fifth Meeting", "More Details on the Meeting");
		Visitor.Answer answer = this.vera.post("/admin/comments/addenda", "all", "mark", "id", "" + details, "id",
				"" + second, "title-" + details, "More Details", "title-" + second, "The Fifth Meeting");
		Document done = this.vera.page(answer.location());
		assertThat(done.select(".notice p").text()).startsWith("2 addenda are made");
		assertThat(done.select(".empty")).hasSize(1);
		assertThat(this.visitor.page(POST).select(".updated cite").eachText()).containsExactlyInAnyOrder("More Details",
				"The Fifth Meeting");
		this.vera.post(done.select(".notice form").attr("action"));
		assertThat(this.vera.page("/admin/comments/addenda").select(".list > li")).hasSize(2);
	}

	@Test
	void isNotOfferedAgainOnceRefused() {
		long details = reply(DETAILS);
		this.vera.page("/admin/comments/addenda");
		Visitor.Answer answer = this.vera.post("/admin/comments/addenda", "not", "" + details);
		Document page = this.vera.page(answer.location());
		assertThat(page.select(".list")).isEmpty();
		this.vera.post(page.select(".notice form").attr("action"));
		assertThat(this.vera.page("/admin/comments/addenda").select(".list > li")).hasSize(1);
	}

	@Test
	void saysSoWhereNothingWasTicked() {
		reply(DETAILS);
		this.vera.page("/admin/comments/addenda");
		Visitor.Answer answer = this.vera.post("/admin/comments/addenda", "all", "mark");
		assertThat(this.vera.page(answer.location()).select(".notice.bad").text()).startsWith("Nothing was changed");
	}

	@Test
	void goesOnWhereAPageEndedAndTakesAsManyStatementsHoweverMany() {
		this.blog.atOnce(() -> {
			for (int i = 0; i < 25; i++) {
				reply(BlogWriter.noted("<p>Letter Number " + i + "</p><p>It came.</p>"));
			}
		});
		this.vera.page("/admin/comments/addenda");
		this.statements.clear();
		Document first = this.vera.page("/admin/comments/addenda");
		int sent = this.statements.sent().size();
		assertThat(first.select(".list > li")).hasSize(20);
		Document second = this.vera.page(first.select("main > .actions a").attr("href"));
		assertThat(second.select(".list > li")).hasSize(5);
		this.blog.sql("update comment set no_addendum = true where id % 2 = 0");
		this.statements.clear();
		this.vera.page("/admin/comments/addenda");
		// whether there is a topical list may have been asked before
		assertThat(this.statements.sent()).hasSizeBetween(sent - 1, sent + 1);
	}

	@Test
	void isWrittenToAPostThatNobodyRepliedTo() {
		Document list = this.vera.page("/admin/comments?show=approved&post=" + this.post);
		Document form = this.vera.page(list.select("a:contains(Write an addendum)").attr("href"));
		assertThat(form.select("h1").text()).isEqualTo("An addendum to “The Talks”");
		assertThat(this.vera.post("/admin/comments/addenda/new", "post", "" + this.post, "title", " ", "text", "")
			.page()
			.select("#title-error, #text-error")
			.eachText()).hasSize(2);
		this.vera.post("/admin/comments/addenda/new", "post", "" + this.post, "title", "A Later Letter", "text",
				"It came.[1] And went.[2]\n\n[1] The Record.\n\n[2] The Gazette.");
		Document page = this.visitor.page(POST);
		assertThat(page.select(".updated cite").text()).isEqualTo("A Later Letter");
		assertThat(page.select(".addendum .footnotes li")).hasSize(2);
		assertThat(page.select(".addendum .p-author").text()).isEqualTo("Vera Lund");
		assertThat(this.vera.get("/admin/comments/addenda/new?post=999").status()).isEqualTo(404);
	}

	@Test
	void canBeTheAnswerToAReader() {
		long readers = this.blog.comment(this.post, null, "Ida", Map.of());
		this.vera.page("/admin/comments/" + readers + "/reply");
		assertThat(this.vera.post("/admin/comments/" + readers + "/reply", "text", " ", "title", "T").status())
			.isEqualTo(422);
		this.vera.post("/admin/comments/" + readers + "/reply", "text", "It was the fourth.", "title", "The Count");
		Document page = this.visitor.page(POST);
		assertThat(page.select(".thread .thread .addendum h3").text()).isEqualTo("The Count");
		assertThat(page.select(".updated cite").text()).isEqualTo("The Count");
	}

	@Test
	void showsNothingOfATitleAsMarkup() {
		long reply = reply(BlogWriter.noted("<p>Words.</p>"));
		mark(reply, "</h3><script>alert(1)</script>\" onclick=\"alert(2)");
		Document page = this.visitor.page(POST);
		assertThat(page.select("[onclick], main script:not([type])")).isEmpty();
		assertThat(page.select(".addendum h3").text()).startsWith("</h3><script>");
		assertThat(feed("/feed/").select("item > title").text()).contains("<script>");
		assertThat(this.vera.page("/admin/comments?show=approved").select(".list script, .list [onclick]")).isEmpty();
	}

}
