package blog.ibid.reading;

import java.time.LocalDate;
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
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What readers are told of a change, and what an author sees before they see it. */
@IbidTest
class CorrectionTests {

	private static final String ADDRESS = "/2017/12/18/the-census/";

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

	private Author vera;

	private long post;

	private long revision;

	@BeforeEach
	void aChangedPost() {
		this.tables.empty();
		long author = this.blog.account("vera", "Vera Lund", "AUTHOR");
		this.blog.account("otto", "Otto Brandt", "AUTHOR");
		this.post = this.blog.post(author, "the-census", LocalDate.of(2017, 12, 18),
				BlogWriter.noted("<p>The talks ended in June.</p>", "A source."), Map.of("title", "The Census"));
		this.revision = replaced("<p>The talks ended in May.</p>", LocalDate.of(2017, 12, 20));
		this.vera = this.visitor.author("vera");
	}

	private long replaced(String body, LocalDate day) {
		long text = this.blog.text(BlogWriter.noted(body, "An old source."));
		this.blog.sql("insert into revision (post_id, text_id, title, replaced_at) values (?, ?, 'The Count', ?)",
				this.post, text, BlogWriter.time(day));
		Long id = this.jdbc.queryForObject("select max(id) from revision", Long.class);
		return (id != null) ? id : 0;
	}

	private Visitor.Answer tell(String sentence) {
		this.vera.page(form());
		return this.vera.post("/admin/posts/" + this.post + "/correction", "rev", this.revision + "", "sentence",
				sentence);
	}

	private String form() {
		return "/admin/posts/" + this.post + "/correction?rev=" + this.revision;
	}

	@Test
	void tellsReadersAndShowsWhatStoodBefore() {
		assertThat(tell("The talks ended in <June>, not May.").location()).endsWith("/history");
		Document page = this.visitor.page(ADDRESS);
		assertThat(page.select(".updated").text())
			.isEqualTo("Corrected December 20, 2017: The talks ended in <June>, not May. What stood before");
		assertThat(page.select("script[type=application/ld+json]").html()).contains("CorrectionComment");
		Document earlier = this.visitor.page(page.select(".updated a").attr("href"));
		assertThat(earlier.select("h1").text()).isEqualTo("The Count");
		assertThat(earlier.select(".updated").text()).startsWith("This is how it read until December 20, 2017.");
		assertThat(earlier.select(".updated a").attr("href")).isEqualTo(ADDRESS);
		assertThat(earlier.select(".e-content").text()).startsWith("The talks ended in May.");
		assertThat(earlier.select(".footnotes").text()).contains("An old source.");
		assertThat(earlier.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
		assertThat(earlier.select("link[rel=canonical]").attr("href")).endsWith(ADDRESS);
		assertThat(earlier.select("#respond")).isEmpty();
	}

	@Test
	void keepsEveryOtherStateToTheAuthor() {
		long other = replaced("<p>Never told of.</p>", LocalDate.of(2017, 12, 22));
		tell("Put right.");
		assertThat(this.visitor.get(ADDRESS + "?rev=" + this.revision).status()).isEqualTo(200);
		assertThat(this.visitor.get(ADDRESS + "?rev=" + other).status()).isEqualTo(404);
		assertThat(this.visitor.get(ADDRESS + "?rev=nonsense").status()).isEqualTo(404);
		this.blog.sql("update post set status = 'PRIVATE' where id = ?", this.post);
		assertThat(this.visitor.get(ADDRESS + "?rev=" + this.revision).status()).isEqualTo(404);
	}

	@Test
	void takesTheSentenceBack() {
		tell("Put right.");
		String undo = this.vera.page("/admin/posts/" + this.post + "/history").select(".notice form").attr("action");
		assertThat(this.vera.post(undo).status()).isEqualTo(302);
		assertThat(this.visitor.page(ADDRESS).select(".updated")).isEmpty();
		assertThat(this.visitor.get(ADDRESS + "?rev=" + this.revision).status()).isEqualTo(404);
		String again = this.vera.page("/admin/posts/" + this.post + "/history").select(".notice form").attr("action");
		this.vera.post(again);
		assertThat(this.visitor.page(ADDRESS).select(".updated").text()).contains("Put right.");
	}

	@Test
	void asksForASentenceAndLosesNothingTyped() {
		Visitor.Answer empty = tell("  ");
		assertThat(empty.status()).isEqualTo(422);
		assertThat(empty.page().select("#sentence-error").text()).contains("Please write");
		String far = "word ".repeat(101);
		assertThat(tell(far).page().select("textarea").text()).isEqualTo(far.strip());
		assertThat(this.visitor.page(ADDRESS).select(".updated")).isEmpty();
	}

	@Test
	void isForPublicStatesAndTheirAuthorsOnly() {
		this.revision = replaced("<p>A draft.</p>", LocalDate.of(2017, 12, 1));
		assertThat(this.vera.get(form()).status()).isEqualTo(404);
		assertThat(this.visitor.author("otto").get(form()).status()).isEqualTo(403);
	}

	@Test
	void costsOneStatementAtMost() {
		this.visitor.get(ADDRESS);
		this.statements.clear();
		this.visitor.get(ADDRESS);
		int without = this.statements.sent().size();
		tell("Put right.");
		this.visitor.get(ADDRESS);
		this.statements.clear();
		this.visitor.get(ADDRESS);
		assertThat(this.statements.sent()).hasSize(without + 1).hasSizeLessThan(10);
	}

	@Test
	void previewsWhatIsBeingWrittenToItsAuthorAlone() {
		long text = this.blog.text(BlogWriter.noted("<p>Not public yet.</p>", "A note to come."));
		this.blog.sql("insert into working_copy (post_id, title, text_id, author_id, saved_at) "
				+ "select id, 'To Come', ?, author_id, changed_at from post where id = ?", text, this.post);
		String path = "/admin/posts/" + this.post + "/preview";
		Document bar = this.vera.page(path + "?as=phone");
		assertThat(bar.select("iframe.phone").attr("src")).isEqualTo(path + "/page");
		Visitor.Answer answer = this.vera.get(path + "/page");
		assertThat(answer.header("Cache-Control")).contains("no-store");
		assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'self'");
		Document page = answer.page();
		assertThat(page.select("h1").text()).isEqualTo("To Come");
		assertThat(page.select(".e-content").text()).startsWith("Not public yet.");
		assertThat(page.select(".footnotes").text()).contains("A note to come.");
		assertThat(page.select("link[rel=stylesheet]").attr("href")).contains("/css/ibid");
		assertThat(this.visitor.author("otto").get(path + "/page").status()).isEqualTo(403);
		assertThat(this.visitor.get(path + "/page").status()).isEqualTo(302);
	}

	@Test
	void previewsADraftAsOfToday() {
		this.blog.sql("update post set status = 'DRAFT', published_at = null, published_on = null where id = ?",
				this.post);
		assertThat(this.vera.page("/admin/posts/" + this.post + "/preview/page").select(".meta time").text())
			.isNotEmpty();
		assertThat(this.vera.get("/admin/posts/999999/preview").status()).isEqualTo(404);
	}

}
