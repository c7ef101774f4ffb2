package blog.ibid.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Readers reply, by the form alone. */
@IbidTest
class ReplyTests {

	private static final String PATH = "/2017/12/18/the-talks/";

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private JdbcTemplate jdbc;

	private Author reader;

	private long post;

	@BeforeEach
	void aPostWhereNobodyWaits() {
		this.tables.empty();
		this.jdbc.execute("alter sequence comment_seq restart with 50000");
		long ada = this.blog.author("ada", "Ada", null);
		this.post = this.blog.post(ada, "the-talks", LocalDate.of(2017, 12, 18), Map.of("title", "The Talks"));
		rule("NONE");
		this.reader = this.visitor.stranger();
	}

	private void rule(String moderation) {
		setting("comments.moderation", moderation);
	}

	private void setting(String name, String content) {
		this.blog.sql("delete from setting where name = ?", name);
		this.blog.sql("insert into setting (name, content) values (?, ?)", name, content);
		this.blog.sql("update freshness set version = version + 1 where tag = 'site'");
		this.blog.sql("insert into freshness (tag, version) select 'site', 1 where not exists"
				+ " (select 1 from freshness where tag = 'site')");
	}

	private Visitor.Answer reply(String name, String text, String... more) {
		return reply(this.reader, name, text, more);
	}

	private Visitor.Answer reply(Author from, String name, String text, String... more) {
		Document page = from.page(PATH);
		String[] fields = { "comment_post_ID", String.valueOf(this.post), "stamp",
				page.select("[name=stamp]").attr("value"), "author", name, "comment", text };
		return from.post("/comments/",
				IntStream.range(0, fields.length + more.length)
					.mapToObj((i) -> (i < fields.length) ? fields[i] : more[i - fields.length])
					.toArray(String[]::new));
	}

	private long number(Visitor.Answer answer) {
		return Long.parseLong(answer.location().replaceFirst(".*(?:#comment-|/comments/)(\\d+).*", "$1"));
	}

	@Test
	void showsWhatWasSaidAtOnceWhereNobodyWaits() {
		Visitor.Answer answer = reply("Rosa Quint", "I was there.\n\nIt rained.", "url", "rosa.example");
		assertThat(answer.status()).isEqualTo(303);
		assertThat(answer.location()).isEqualTo(PATH + "#comment-50000");
		Document page = this.visitor.page(PATH);
		assertThat(page.select("#comment-50000 .e-content p").eachText()).containsExactly("I was there.", "It rained.");
		assertThat(page.select("#comment-50000 .p-author a").attr("href")).isEqualTo("https://rosa.example");
		assertThat(page.select("#thoughts h2").text()).isEqualTo("One thought on “The Talks”");
		assertThat(page.select("#comment-50000 .do").text()).isEqualTo("Reply to Rosa Quint");
	}

	@Test
	void takesTypedNotesAndSourcesForNotesOfTheReply() {
		reply("Rosa", """
				The minutes say so.[1] So does the press.[2]

				Sources
				[1] Harbour Board, Minutes (May 3, 2017), https://board.example/minutes?a=1&b=2.
				[2] The Courier (May 4, 2017).""");
		Document page = this.visitor.page(PATH);
		assertThat(page.select("#comment-50000 .footnotes li")).hasSize(2);
		assertThat(page.select("#comment-50000 .e-content").text()).doesNotContain("[1]").doesNotContain("Courier");
		assertThat(page.select("#comment-50000 .e-content a.footnote").attr("href")).startsWith("#fn-c50000-");
		assertThat(page.select("#comment-50000 .footnotes a[href='https://board.example/minutes?a=1&b=2']").attr("rel"))
			.contains("ugc", "nofollow");
		assertThat(this.visitor.get(PATH).repeatedIds()).isEmpty();
	}

	@Test
	void linksBareAddressesAndKeepsASmallSetOfMarkup() {
		reply("Rosa",
				"Everybody who was at the harbour that evening has read it long ago, and so should"
						+ " whoever writes about the talks and about what the two sides said of them when it was over:"
						+ " see https://courier.example/a, <em>please</em>.\n\n<script>alert(1)</script>"
						+ "<img src=x onerror=alert(1)><a href=\"javascript:alert(1)\">x</a> if a < b");
		Document page = this.visitor.page(PATH);
		assertThat(page.select("#comment-50000 .e-content a").attr("rel")).contains("ugc", "nofollow");
		assertThat(page.select("#comment-50000 em").text()).isEqualTo("please");
		assertThat(page.select("#comment-50000").select("script, img, [onerror], [href^=javascript]")).isEmpty();
		assertThat(page.select("#comment-50000 .e-content").text()).contains("if a < b");
	}

	@Test
	void keepsWhatWasTypedAndSaysWhatIsWrong() {
		Visitor.Answer answer = reply("", "Words & more", "email", "no address", "url", "no site");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select("#comment").text()).isEqualTo("Words & more");
		assertThat(answer.page().select("#email").val()).isEqualTo("no address");
		assertThat(answer.page().select("#author-error, #email-error, #url-error")).hasSize(3);
		assertThat(answer.page().select("[role=alert]").text()).contains("all you typed is still here");
		assertThat(reply("Rosa", " \n ").page().select("#comment-error").text()).isEqualTo("A reply needs some words.");
		assertThat(reply("Rosa", "x".repeat(20_001)).page().select("#comment").text()).hasSize(20_001);
		assertThat(reply("Rosa", "<script>only</script>").status()).isEqualTo(422);
		assertThat(this.tables.count("comment")).isZero();
	}

	@Test
	void answersSomebodyWithoutScripts() {
		long first = this.blog.comment(this.post, null, "Jon", Map.of());
		String link = this.visitor.page(PATH).select("#comment-" + first + " .do a").attr("href");
		Document page = this.visitor.page(link);
		assertThat(page.select("blockquote").text()).isEqualTo("I say so.");
		assertThat(page.select(".answering").text()).isEqualTo("You answer Jon");
		assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
		assertThat(page.select("[name=comment_parent]").val()).isEqualTo(String.valueOf(first));
		reply("Rosa", "I don't.", "comment_parent", String.valueOf(first));
		assertThat(this.visitor.page(PATH).select(".thread .thread .p-author").eachText()).containsExactly("Rosa");
	}

	@Test
	void answersAtTheTenthLevel() {
		Long parent = null;
		for (int depth = 1; depth <= 9; depth++) {
			parent = this.blog.comment(this.post, parent, "Depth " + depth, Map.of());
		}
		reply("Rosa", "Down here.", "comment_parent", String.valueOf(parent));
		assertThat(this.visitor.page(PATH).select("#comment-50000 .to").text()).isEqualTo("in reply to Depth 9");
	}

	@Test
	void refusesWhatAnswersNobodyThere() {
		long hidden = this.blog.comment(this.post, null, "Kim", Map.of("status", "PENDING"));
		long other = this.blog.post(this.blog.author("eva", "Eva", null), "other", LocalDate.of(2018, 1, 1));
		long elsewhere = this.blog.comment(other, null, "Lea", Map.of());
		for (long parent : List.of(hidden, elsewhere, 999_999L)) {
			Visitor.Answer answer = reply("Rosa", "To whom?", "comment_parent", String.valueOf(parent));
			assertThat(answer.status()).isEqualTo(422);
			assertThat(answer.page().select("#comment").text()).isEqualTo("To whom?");
		}
		assertThat(this.visitor.get("/comments/" + hidden + "/reply/").status()).isEqualTo(404);
		assertThat(this.reader.post("/comments/", "comment_post_ID", "424242", "author", "R", "comment", "x").status())
			.isEqualTo(404);
	}

	@Test
	void isClosedWhereTheAuthorClosedIt() {
		long first = this.blog.comment(this.post, null, "Jon", Map.of());
		Document open = this.reader.page(PATH);
		this.blog.sql("update post set comments_open = false where id = ?", this.post);
		Visitor.Answer answer = this.reader.post("/comments/", "comment_post_ID", String.valueOf(this.post), "stamp",
				open.select("[name=stamp]").val(), "author", "Rosa", "comment", "Too late");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select("#comment").text()).isEqualTo("Too late");
		assertThat(answer.page().select("[role=alert]").text()).contains("no more replies");
		Document page = this.visitor.page(PATH);
		assertThat(page.select("#respond").text()).contains("Comments are closed.");
		assertThat(page.select("#respond form, .do .answer")).isEmpty();
		assertThat(this.visitor.page("/comments/" + first + "/reply/").select("#respond form")).isEmpty();
		this.blog.sql("update post set comments_open = true where id = ?", this.post);
		setting("comments.days", "30");
		assertThat(this.visitor.page(PATH).select("#respond form")).isEmpty();
	}

	@Test
	void showsAReplyBeforeItIsSent() {
		Visitor.Answer answer = reply("Rosa", "So.[1]\n\nSources\n[1] The Courier.", "preview", "true");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.page().select("#preview .footnotes li").text()).contains("The Courier.");
		assertThat(answer.page().select("#comment").text()).contains("[1] The Courier.");
		assertThat(this.tables.count("comment")).isZero();
	}

	@Test
	void tellsWhoWaitsWhereToSeeIt() {
		rule("ALL");
		Visitor.Answer answer = reply("Rosa", "I was there.");
		assertThat(answer.status()).isEqualTo(303);
		assertThat(answer.location()).startsWith("/comments/50000/receipt/");
		Visitor.Answer receipt = this.visitor.get(answer.location());
		assertThat(receipt.page().select("h1").text()).contains("waits for approval");
		assertThat(receipt.page().select(".comment").text()).isEqualTo("I was there.");
		assertThat(receipt.header("Cache-Control")).isEqualTo("private, no-store");
		assertThat(receipt.header("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(receipt.page().select(".address").attr("href")).endsWith(answer.location());
		assertThat(receipt.page().select("a[href$=own/]")).isEmpty();
		assertThat(this.reader.page(answer.location()).select("a[href$=own/]")).hasSize(1);
		assertThat(this.visitor.page(PATH).text()).doesNotContain("I was there");
		assertThat(this.visitor.get("/comments/50000/receipt/" + "0".repeat(64) + "/").status()).isEqualTo(404);
		this.blog.sql("update comment set status = 'APPROVED'");
		assertThat(this.visitor.page(answer.location()).select("h1").text()).isEqualTo("Your reply is published.");
	}

	@Test
	void letsNewcomersWaitOnceAndNotAgain() {
		rule("NEWCOMERS");
		assertThat(reply("Rosa", "First.", "email", "rosa@reader.example").location()).contains("/receipt/");
		this.blog.sql("update comment set status = 'APPROVED'");
		assertThat(reply("Rosa", "Second.", "email", "rosa@reader.example").location()).contains("#comment-");
		assertThat(reply("Eve", "Third.", "email", "rosa@reader.example").location()).contains("/receipt/");
		assertThat(reply("Rosa", "Fourth.").location()).contains("/receipt/");
		assertThat(this.visitor.get(PATH).body()).doesNotContain("rosa@reader.example");
	}

	@Test
	void isChangedInTheSameBrowser() {
		long id = number(reply("Rosa", "I was their."));
		Visitor.Answer mine = this.reader.get(PATH);
		assertThat(mine.page().select("#comment-" + id + " .do").text()).endsWith("Change or withdraw it");
		assertThat(mine.header("Cache-Control")).isEqualTo("private, no-store");
		assertThat(this.visitor.page(PATH).select("#comment-" + id + " .do").text()).doesNotContain("Change");
		String own = "/comments/" + id + "/own/";
		assertThat(this.reader.page(own).select("#comment").text()).isEqualTo("I was their.");
		assertThat(this.visitor.get(own).status()).isEqualTo(403);
		assertThat(this.reader.post(own, "comment", " ").status()).isEqualTo(422);
		assertThat(this.reader.post(own, "comment", "I was there.").location()).isEqualTo(PATH + "#comment-" + id);
		assertThat(this.visitor.page(PATH).select(".comment .e-content").text()).isEqualTo("I was there.");
		assertThat(this.visitor.stranger().post(own, "comment", "Stolen.").status()).isEqualTo(403);
		this.blog.sql("update comment set created_at = ?", BlogWriter.time(LocalDate.of(2020, 1, 1)));
		assertThat(this.reader.post(own, "comment", "Too late.").status()).isEqualTo(403);
	}

	@Test
	void waitsIfItIsChangedIntoSomethingElse() {
		long id = number(reply("Rosa", "I was there."));
		String location = this.reader
			.post("/comments/" + id + "/own/", "comment", "[url=https://pills.example]pills[/url]")
			.location();
		assertThat(location).contains("/receipt/");
		assertThat(this.visitor.page(PATH).select(".comment")).isEmpty();
	}

	@Test
	void isWithdrawnForGood() {
		long id = number(reply("Rosa", "I was there."));
		Visitor.Answer answer = this.reader.post("/comments/" + id + "/own/withdrawal/");
		assertThat(answer.page().select("h1").text()).isEqualTo("Your reply is withdrawn");
		assertThat(this.tables.count("comment")).isZero();
		assertThat(this.visitor.page(PATH).select("#thoughts")).isEmpty();
		long answered = number(reply("Rosa", "Again."));
		this.blog.comment(this.post, answered, "Jon", Map.of());
		this.reader.post("/comments/" + answered + "/own/withdrawal/");
		Document page = this.visitor.page(PATH);
		assertThat(page.select("#comment-" + answered).text()).isEqualTo("This reply is not shown.");
		assertThat(page.select(".comment .p-author").eachText()).containsExactly("Jon");
		assertThat(this.jdbc.queryForObject("select author_name from comment where id = ?", String.class, answered))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Sec-Fetch-Site, cross-site, 403", "Sec-Fetch-Site, same-site, 403",
			"Sec-Fetch-Site, same-origin, 303", "Origin, https://elsewhere.example, 403", "Origin, null, 403" })
	void comesFromItsOwnPagesAlone(String header, String value, int status) {
		String form = "comment_post_ID=" + this.post + "&author=Rosa&comment=Hello+there";
		assertThat(this.reader
			.send("POST", "/comments/", "application/x-www-form-urlencoded", form.getBytes(), header, value)
			.status()).isEqualTo(status);
	}

	@Test
	void knowsTheSameReplyAgain() throws InterruptedException, ExecutionException {
		List<String> places = atOnce(50, (i) -> reply(this.visitor.stranger(), "Rosa", "Twice?").location());
		assertThat(places).containsOnly(PATH + "#comment-50000");
		assertThat(this.tables.count("comment")).isEqualTo(1);
	}

	@Test
	void losesNothingOfWhatAHundredWriteAtOnce() throws InterruptedException, ExecutionException {
		List<String> places = atOnce(100, (i) -> reply(this.visitor.stranger(), "Reader " + i, "Word " + i).location());
		assertThat(places).doesNotHaveDuplicates().allMatch((place) -> place.contains("#comment-"));
		List<Long> inOrder = this.jdbc.queryForList("select id from comment order by created_at, id", Long.class);
		assertThat(inOrder).hasSize(100).isSorted();
		Document page = this.visitor.page(PATH);
		assertThat(page.select("#thoughts h2").text()).startsWith("100 thoughts");
		assertThat(this.visitor.page(PATH + "comment-page-2/").select(".comment")).hasSize(50);
		assertThat(this.jdbc.queryForList("select heads from thread", Integer.class)).containsExactly(100);
	}

	private static <T> List<T> atOnce(int count, IntFunction<T> deed) throws InterruptedException, ExecutionException {
		var threads = Executors.newFixedThreadPool(20);
		try {
			List<Future<T>> futures = IntStream.range(0, count)
				.mapToObj((i) -> threads.submit(() -> deed.apply(i)))
				.toList();
			List<T> results = new ArrayList<>();
			for (Future<T> future : futures) {
				results.add(future.get());
			}
			return results;
		}
		finally {
			threads.shutdown();
		}
	}

}
