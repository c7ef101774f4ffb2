package blog.ibid.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
class ConversationTests {

	private static final String PATH = "/2017/12/18/the-talks/";

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	private long ada;

	private long post;

	@BeforeEach
	void aPost() {
		this.tables.empty();
		this.ada = this.blog.author("ada", "Ada", null);
		this.post = this.blog.post(this.ada, "the-talks", LocalDate.of(2017, 12, 18), Map.of("title", "The Talks"));
	}

	private List<String> names() {
		return this.visitor.page(PATH).select(".comment .p-author").eachText();
	}

	@Test
	void isAbsentWhereNobodySaidAnything() {
		Document page = this.visitor.page(PATH);
		assertThat(page.select("#thoughts, .mentions")).isEmpty();
		assertThat(page.select("#respond")).hasSize(1);
	}

	@Test
	void countsItsThoughtsInWords() {
		this.blog.comment(this.post, null, "One", Map.of());
		assertThat(this.visitor.page(PATH).select("#thoughts h2").text()).isEqualTo("One thought on “The Talks”");
		this.blog.comment(this.post, null, "Two", Map.of());
		assertThat(this.visitor.page(PATH).select("#thoughts h2").text()).isEqualTo("2 thoughts on “The Talks”");
	}

	@Test
	void runsFromTheOldestWithRepliesBelowWhatTheyAnswer() {
		long first = this.blog.comment(this.post, null, "First", Map.of());
		this.blog.comment(this.post, null, "Second", Map.of());
		long reply = this.blog.comment(this.post, first, "Reply", Map.of());
		this.blog.comment(this.post, reply, "Again", Map.of());
		this.blog.comment(this.post, first, "Other", Map.of());
		assertThat(names()).containsExactly("First", "Reply", "Again", "Other", "Second");
		assertThat(this.visitor.page(PATH).select(".thread > li > .thread > li > .thread .p-author").eachText())
			.containsExactly("Again");
	}

	@Test
	void indentsSixLevelsAndThenSaysWhoIsAnswered() {
		Long parent = null;
		for (int depth = 1; depth <= 10; depth++) {
			parent = this.blog.comment(this.post, parent, "Depth " + depth, Map.of());
		}
		Document page = this.visitor.page(PATH);
		assertThat(page.select(".comment .p-author").eachText()).endsWith("Depth 9", "Depth 10");
		assertThat(page.select("ol ol ol ol ol ol")).hasSize(1);
		assertThat(page.select("ol ol ol ol ol ol ol")).isEmpty();
		assertThat(page.select(".to").eachText()).containsExactly("in reply to Depth 6", "in reply to Depth 7",
				"in reply to Depth 8", "in reply to Depth 9");
		assertThat(page.select(".to")).allSatisfy((link) -> assertThat(page.select(link.attr("href"))).hasSize(1));
	}

	@Test
	void holdsThePlaceOfAHiddenCommentWithReplies() {
		long hidden = this.blog.comment(this.post, null, "Hidden",
				Map.of("status", "SPAM", "author_url", "http://spam.example"));
		this.blog.comment(this.post, hidden, "Reply", Map.of());
		Visitor.Answer answer = this.visitor.get(PATH);
		assertThat(answer.page().select("#comment-" + hidden).text()).isEqualTo("This reply is not shown.");
		assertThat(answer.body()).doesNotContain("Hidden").doesNotContain("spam.example");
		assertThat(names()).containsExactly("Reply");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PENDING", "SPAM", "TRASHED" })
	void showsNothingThatIsNotApproved(String status) {
		long shown = this.blog.comment(this.post, null, "Shown", Map.of());
		this.blog.comment(this.post, null, "Hidden", Map.of("status", status));
		this.blog.comment(this.post, shown, "Hidden", Map.of("status", status));
		this.blog.comment(this.post, null, "Hidden", Map.of("status", status, "kind", "PINGBACK"));
		long addendum = this.blog.comment(this.post, null, "Hidden",
				Map.of("status", status, "kind", "ADDENDUM", "title", "Hidden"));
		assertThat(this.visitor.get(PATH).body()).contains("Shown").doesNotContain("Hidden");
		assertThat(this.visitor.get("/comments/" + addendum + "/").status()).isEqualTo(404);
	}

	@Test
	void listsMentionsFromOtherSitesApart() {
		long mention = this.blog.comment(this.post, null, "A page elsewhere",
				Map.of("kind", "PINGBACK", "author_url", "https://elsewhere.example/page"));
		this.blog.comment(this.post, null, "Own", Map.of("kind", "PINGBACK", "from_own_site", true));
		Document page = this.visitor.page(PATH);
		assertThat(page.select(".mentions li").eachText())
			.containsExactly("A page elsewhere elsewhere.example January 2, 2018");
		assertThat(page.select("#comment-" + mention + " a").attr("href")).isEqualTo("https://elsewhere.example/page");
		assertThat(page.select("#thoughts h2").text()).startsWith("One thought");
		assertThat(page.text()).doesNotContain("Own");
	}

	@Test
	void tellsAuthorsFromReaders() {
		this.blog.comment(this.post, null, "Ada", Map.of("author_id", this.ada));
		this.blog.comment(this.post, null, "Reader", Map.of("author_url", "https://reader.example/"));
		Document page = this.visitor.page(PATH);
		assertThat(page.select(".badge").eachText()).containsExactly("Author");
		assertThat(page.select(".comment a[href=https://reader.example/]").attr("rel")).contains("nofollow");
	}

	@Test
	void showsFiftyThreadsAPage() {
		this.blog.atOnce(() -> {
			for (int i = 1; i <= 53; i++) {
				this.blog.comment(this.post, null, "Thread " + i, Map.of());
			}
		});
		long reply = this.blog.comment(this.post, 1053L, "Reply", Map.of());
		assertThat(names()).hasSize(50).endsWith("Thread 50");
		Document second = this.visitor.page(PATH + "comment-page-2/");
		assertThat(second.select(".comment .p-author").eachText()).containsExactly("Thread 51", "Thread 52",
				"Thread 53", "Reply");
		assertThat(second.select("link[rel=prev]").attr("href")).endsWith(PATH);
		assertThat(this.visitor.page(PATH).select("#thoughts .paging a").attr("href"))
			.isEqualTo(PATH + "comment-page-2/");
		assertThat(this.visitor.get("/comments/" + reply + "/").location())
			.isEqualTo(PATH + "comment-page-2/#comment-" + reply);
		assertThat(this.visitor.get(PATH + "comment-page-3/").status()).isEqualTo(404);
	}

	@Test
	void countsOnlyShownThreadsForAPage() {
		this.blog.atOnce(() -> {
			for (int i = 1; i <= 50; i++) {
				this.blog.comment(this.post, null, "Spam", Map.of("status", "SPAM"));
			}
		});
		long shown = this.blog.comment(this.post, null, "Shown", Map.of());
		assertThat(names()).containsExactly("Shown");
		assertThat(this.visitor.get("/comments/" + shown + "/").location()).isEqualTo(PATH + "#comment-" + shown);
	}

	@Test
	void showsTheBeginningOfALongThreadAndTheRestOnPagesOfItsOwn() {
		long root = this.blog.comment(this.post, null, "Root", Map.of());
		this.blog.atOnce(() -> {
			long parent = root;
			for (int i = 1; i <= 99; i++) {
				parent = this.blog.comment(this.post, (i % 7 == 0) ? root : parent, "Reply " + i, Map.of());
			}
		});
		long other = this.blog.comment(this.post, null, "Other", Map.of());
		Document page = this.visitor.page(PATH);
		assertThat(names()).hasSize(26).contains("Root", "Reply 24", "Other").doesNotContain("Reply 25");
		assertThat(page.select(".rest").text()).isEqualTo("75 more replies in this thread");
		String rest = page.select(".rest a").attr("href");
		assertThat(rest).isEqualTo("/comments/" + root + "/thread/");
		Document first = this.visitor.page(rest);
		assertThat(first.select(".comment .p-author").eachText()).hasSize(50)
			.startsWith("Reply 25")
			.endsWith("Reply 74");
		assertThat(first.select(".to").first())
			.hasToString("<a class=\"to\" href=\"/comments/" + (root + 24) + "/\">in reply to Reply 24</a>");
		assertThat(this.visitor.page(rest + "page/2/").select(".comment .p-author").eachText()).hasSize(25)
			.endsWith("Reply 99");
		assertThat(this.visitor.get(rest + "page/3/").status()).isEqualTo(404);
		assertThat(this.visitor.get("/comments/" + other + "/thread/").status()).isEqualTo(404);
		assertThat(this.visitor.get("/comments/" + (root + 24) + "/").location()).startsWith(PATH + "#");
		assertThat(this.visitor.get("/comments/" + (root + 25) + "/").location())
			.isEqualTo(rest + "#comment-" + (root + 25));
		assertThat(this.visitor.get("/comments/" + (root + 99) + "/").location())
			.isEqualTo(rest + "page/2/#comment-" + (root + 99));
	}

}
