package blog.ibid.comment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Statements;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What helps an editor to decide, and what becomes of a decision. */
@IbidTest
@Import(QueueTests.Heard.class)
class QueueTests {

	private static final String PATH = "/2018/03/01/harbour/";

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Statements statements;

	@Autowired
	private Heard heard;

	private Author vera;

	private long post;

	@TestConfiguration
	static class Heard {

		private final List<Object> events = new ArrayList<>();

		@EventListener({ CommentReceived.class, CommentApproved.class, CommentChanged.class, CommentRemoved.class })
		void hear(Object event) {
			this.events.add(event);
		}

	}

	@BeforeEach
	void aPostAndAnEditor() {
		this.tables.empty();
		this.jdbc.execute("alter sequence comment_seq restart with 90000");
		long author = this.blog.account("vera", "Vera Lund", "EDITOR");
		this.post = this.blog.post(author, "harbour", LocalDate.of(2018, 3, 1));
		this.vera = this.visitor.author("vera");
		this.heard.events.clear();
	}

	private long waiting(String name, Map<String, Object> columns) {
		return this.blog.comment(this.post, null, name, columns);
	}

	private void reply(String text) {
		this.visitor.stranger()
			.post("/comments/", "comment_post_ID", String.valueOf(this.post), "author", "Rosa", "email",
					"rosa@reader.example", "comment", text);
	}

	@Test
	void saysWhyAReplyIsSuspectedAndWhatItsWriterSaidBefore() {
		this.blog.comment(this.post, null, "Rosa", Map.of("author_email", "rosa@reader.example"));
		reply("[url=https://pills.example]pills[/url]");
		Elements row = this.vera.page("/admin/comments?show=spam").select("ul.list > li[id]");
		assertThat(row.select(".reasons li").eachText()).containsExactly(
				"It did not come from the form under the post +60",
				"It has links in a form that only robots use here +60");
		assertThat(row.select(".from").text()).contains("one approved, one spam");
	}

	@Test
	void showsWhatIsAnswered() {
		long first = this.blog.comment(this.post, null, "Jon", Map.of());
		this.blog.comment(this.post, first, "Rosa", Map.of("status", "PENDING"));
		Document page = this.vera.page("/admin/comments");
		assertThat(page.select(".said blockquote").text()).isEqualTo("I say so.");
		assertThat(page.select(".said").text()).contains("In answer to Jon.");
	}

	@Test
	void takesAsManyStatementsForManyAsForFew() {
		waiting("Kim", Map.of("status", "PENDING", "author_email", "kim@reader.example"));
		int few = statementsOfTheQueue();
		this.blog.atOnce(() -> {
			for (int i = 0; i < 40; i++) {
				waiting("Kim", Map.of("status", "PENDING", "author_email", i + "@reader.example"));
			}
		});
		assertThat(statementsOfTheQueue()).isEqualTo(few);
	}

	private int statementsOfTheQueue() {
		this.vera.page("/admin/comments");
		this.statements.clear();
		this.vera.page("/admin/comments");
		return this.statements.sent().size();
	}

	@Test
	void answersAndApprovesAtOnce() {
		long first = waiting("Rosa", Map.of("status", "PENDING"));
		String answer = this.vera.page("/admin/comments").select("a.answer").attr("href");
		assertThat(this.vera.page(answer).select("form .hint").text()).contains("approved when you publish");
		assertThat(this.vera.post(answer, "text", " ").page().select("#text-error").text()).isNotEmpty();
		assertThat(this.vera.post(answer, "text", "Thank you.[1]\n\nSources\n[1] Myself.").status()).isEqualTo(302);
		Document page = this.visitor.page(PATH);
		assertThat(page.select(".comment .p-author").eachText()).containsExactly("Rosa", "Vera Lund");
		assertThat(page.select("#comment-90000 .badge").text()).isEqualTo("Author");
		assertThat(page.select("#comment-90000 .footnotes li")).hasSize(1);
		assertThat(page.select("#thoughts h2").text()).startsWith("2 thoughts");
		assertThat(this.heard.events).containsExactly(new CommentApproved(first, this.post),
				new CommentApproved(90000, this.post));
	}

	@Test
	void tellsTheOtherModulesInTheTransaction() {
		this.blog.sql("insert into setting (name, content) values ('comments.moderation', 'ALL')");
		this.blog.sql("insert into freshness (tag, version) select 'site', 1 where not exists"
				+ " (select 1 from freshness where tag = 'site')");
		this.blog.sql("update freshness set version = version + 1");
		reply("Hello there.");
		this.vera.page("/admin/comments");
		this.vera.post("/admin/comments/decisions", "one", "approve 90000");
		this.vera.post("/admin/comments/90000", "version", "1", "name", "Rosa", "text", "Hello here.");
		this.vera.post("/admin/comments/decisions", "one", "bin 90000");
		assertThat(this.heard.events).containsExactly(new CommentReceived(90000, this.post, CommentStatus.PENDING),
				new CommentApproved(90000, this.post), new CommentChanged(90000, this.post),
				new CommentRemoved(90000, this.post));
	}

	@Test
	void remembersEveryDecision() {
		long id = waiting("Rosa", Map.of("status", "PENDING"));
		this.vera.page("/admin/comments");
		this.vera.post("/admin/comments/decisions", "one", "approve " + id);
		this.vera.post("/admin/comments/decisions/undo", "decision", "approve", "id", String.valueOf(id));
		assertThat(this.vera.page("/admin/comments/log").select(".log li").eachText()).hasSize(2)
			.first()
			.asString()
			.endsWith("vera took back the last decision on reply " + id);
	}

	@Test
	void learnsAndUnlearns() {
		long id = waiting("Rosa", Map.of("status", "PENDING"));
		this.vera.page("/admin/comments");
		this.vera.post("/admin/comments/decisions", "one", "spam " + id);
		assertThat(learnt()).containsExactly("0 1");
		this.vera.post("/admin/comments/decisions", "one", "not-spam " + id);
		this.vera.post("/admin/comments/decisions", "one", "approve " + id);
		assertThat(learnt()).containsExactly("1 0");
	}

	private List<String> learnt() {
		return this.jdbc.query("select ham, spam from spam_word where word = ''",
				(row, number) -> row.getInt(1) + " " + row.getInt(2));
	}

	@Test
	void keepsListsOfWords() {
		this.vera.page("/admin/comments/words");
		this.vera.post("/admin/comments/words", "hold", "Casino\n\ncasino ", "spam", "pills");
		Document page = this.vera.page("/admin/comments/words");
		assertThat(page.select("#hold").text()).isEqualTo("casino");
		assertThat(page.select("#spam").text()).isEqualTo("pills");
		assertThat(this.vera.post("/admin/comments/words", "hold", "x".repeat(10_001), "spam", "")
			.page()
			.select("#hold-error")
			.text()).contains("10,000");
	}

}
