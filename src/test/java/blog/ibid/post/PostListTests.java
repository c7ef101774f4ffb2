package blog.ibid.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of posts, and what is done from there. */
@IbidTest
class PostListTests {

	private static final LocalDate DAY = LocalDate.of(2017, 12, 18);

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Statements statements;

	@Autowired
	private JdbcClient jdbc;

	private long vera;

	private long otto;

	private Author author;

	@BeforeEach
	void anEditorAndAnAuthor() {
		this.tables.empty();
		this.vera = this.blog.account("vera", "Vera Lund", "EDITOR");
		this.otto = this.blog.account("otto", "Otto Brandt", "AUTHOR");
		this.author = this.visitor.author("vera");
	}

	private Visitor.Answer bulk(String action, long... ids) {
		String[] fields = new String[ids.length * 2 + 2];
		fields[0] = "action";
		fields[1] = action;
		for (int i = 0; i < ids.length; i++) {
			fields[i * 2 + 2] = "id";
			fields[i * 2 + 3] = Long.toString(ids[i]);
		}
		return this.author.post("/admin/posts/bulk", fields);
	}

	private void undo() {
		String path = this.author.page("/admin/posts").select(".notice form").attr("action");
		assertThat(path).isNotEmpty();
		assertThat(this.author.post(path).status()).isEqualTo(302);
	}

	private String status(long id) {
		return this.jdbc.sql("select status from post where id = :id").param("id", id).query(String.class).single();
	}

	private List<String> titles(String path) {
		return this.author.page(path).select("td .title").eachText();
	}

	@Test
	void showsWhatIsAskedFor() {
		long law = this.blog.term("CATEGORY", "law", "Law", null);
		long census = this.blog.post(this.vera, "the-census", DAY);
		this.blog.file(census, law, true);
		this.blog.post(this.otto, "a-draft", DAY, Map.of("status", "DRAFT"));
		this.blog.post(this.otto, "100%", LocalDate.of(2016, 1, 1), Map.of("status", "PRIVATE"));
		assertThat(titles("/admin/posts")).containsExactlyInAnyOrder("the-census", "a-draft", "100%");
		assertThat(titles("/admin/posts?tab=drafts")).containsExactly("a-draft");
		assertThat(titles("/admin/posts?tab=mine")).containsExactly("the-census");
		assertThat(titles("/admin/posts?q=CENSUS")).containsExactly("the-census");
		assertThat(titles("/admin/posts?q=0%25")).containsExactly("100%");
		assertThat(titles("/admin/posts?category=" + law)).containsExactly("the-census");
		assertThat(titles("/admin/posts?author=" + this.otto + "&month=2016-01")).containsExactly("100%");
		assertThat(this.author.page("/admin/posts?q=nowhere").select(".empty").text()).contains("No post is like that");
		Document all = this.author.page("/admin/posts?tab=nonsense&page=x&month=13&author=-1");
		assertThat(all.select(".tabs a").eachText()).containsExactly("All 3", "Mine 1", "Drafts 1", "Published 1",
				"Private 1");
		assertThat(all.select("tbody tr")).hasSize(3);
	}

	@Test
	void takesAsManyStatementsForManyPostsAsForFew() {
		this.blog.atOnce(() -> IntStream.range(0, 30).forEach((i) -> this.blog.post(this.vera, "post-" + i, DAY)));
		int few = statementsOf("/admin/posts?page=2");
		this.blog.atOnce(() -> IntStream.range(30, 150).forEach((i) -> this.blog.post(this.vera, "post-" + i, DAY)));
		assertThat(statementsOf("/admin/posts?page=2")).isEqualTo(few);
		assertThat(this.author.get("/admin/posts?page=99").location()).isEqualTo("/admin/posts?page=6");
	}

	private int statementsOf(String path) {
		this.author.page(path);
		this.statements.clear();
		this.author.page(path);
		return this.statements.sent().size();
	}

	@Test
	void putsPostsIntoTheBinAndTakesThemOut() {
		long first = this.blog.post(this.vera, "first", DAY);
		long second = this.blog.post(this.vera, "second", DAY, Map.of("status", "PENDING"));
		bulk("TRASH", first, second);
		assertThat(status(first) + status(second)).isEqualTo("TRASHEDTRASHED");
		assertThat(this.visitor.get("/2017/12/18/first/").status()).isEqualTo(404);
		undo();
		assertThat(status(first) + status(second)).isEqualTo("PUBLISHEDPENDING");
		assertThat(this.visitor.get("/2017/12/18/first/").status()).isEqualTo(200);
	}

	@Test
	void letsAnotherPostHaveTheAddressOfOneInTheBin() {
		long first = this.blog.post(this.vera, "census", DAY);
		bulk("TRASH", first);
		this.blog.post(this.vera, "census", LocalDate.of(2018, 1, 1));
		bulk("RESTORE", first);
		assertThat(this.visitor.get("/2017/12/18/census-2/").status()).isEqualTo(200);
		assertThat(this.visitor.get("/2018/01/01/census/").status()).isEqualTo(200);
	}

	@Test
	void deletesForGoodFromTheBinOnly() {
		long gone = this.blog.post(this.vera, "gone", DAY, BlogWriter.noted("<p>W.</p>", "N."), Map.of());
		long reply = this.blog.comment(gone, null, "Reader", Map.of());
		this.blog.comment(gone, reply, "Other", Map.of());
		long texts = this.tables.count("noted_text");
		assertThat(this.author.post("/admin/posts/bin", "id", Long.toString(gone)).status()).isEqualTo(409);
		bulk("TRASH", gone);
		assertThat(bulk("REMOVE", gone).page().select("h1").text()).isEqualTo("Delete for good?");
		assertThat(this.author.page("/admin/posts/bin").select("[name=id]").val()).isEqualTo(Long.toString(gone));
		this.author.post("/admin/posts/bin", "id", Long.toString(gone));
		assertThat(this.visitor.get("/2017/12/18/gone/").status()).isEqualTo(410);
		assertThat(this.tables.count("post") + this.tables.count("comment") + this.tables.count("thread")).isZero();
		assertThat(this.tables.count("noted_text")).isEqualTo(texts - 3);
	}

	@Test
	void liftsThePagesBelowAPageThatIsDeleted() {
		long about = this.blog.page(this.vera, "about", null, 1);
		this.blog.page(this.vera, "about/team", about, 1);
		bulk("TRASH", about);
		assertThat(this.visitor.get("/about/team/").status()).isEqualTo(200);
		this.author.post("/admin/posts/bin", "id", Long.toString(about));
		assertThat(this.visitor.get("/about/team/").location()).isEqualTo("/team/");
		assertThat(this.visitor.get("/about/").status()).isEqualTo(410);
	}

	@Test
	void publishesAndTakesBack() {
		long draft = this.blog.post(this.vera, "draft", DAY, Map.of("status", "PENDING"));
		bulk("PUBLISH", draft);
		assertThat(this.visitor.get("/2017/12/18/draft/").status()).isEqualTo(200);
		undo();
		assertThat(status(draft)).isEqualTo("PENDING");
		assertThat(this.visitor.get("/2017/12/18/draft/").status()).isEqualTo(404);
	}

	@Test
	void filesHandsOverAndClosesReplies() {
		long law = this.blog.term("CATEGORY", "law", "Law", null);
		long post = this.blog.post(this.vera, "census", DAY);
		String id = Long.toString(post);
		this.author.post("/admin/posts/bulk", "action", "CATEGORY", "category", Long.toString(law), "id", id);
		assertThat(this.visitor.page("/category/law/").text()).contains("census");
		undo();
		assertThat(this.tables.count("post_term")).isZero();
		this.author.post("/admin/posts/bulk", "action", "TAG", "tag", "Old Records", "id", id);
		assertThat(this.visitor.page("/tag/old-records/").text()).contains("census");
		this.author.post("/admin/posts/bulk", "action", "AUTHOR", "author", Long.toString(this.otto), "id", id);
		assertThat(this.visitor.page("/author/otto/").text()).contains("census");
		bulk("CLOSE", post);
		assertThat(this.visitor.page("/2017/12/18/census/").text()).contains("Comments are closed");
	}

	@Test
	void doesNothingToWhatIsAnothers() {
		long foreign = this.blog.post(this.vera, "foreign", DAY);
		long own = this.blog.post(this.otto, "own", DAY);
		this.author = this.visitor.author("otto");
		this.author.page("/admin/posts");
		for (String action : List.of("TRASH", "PUBLISH", "WITHDRAW", "CLOSE", "TAG", "CATEGORY", "AUTHOR")) {
			assertThat(bulk(action, own, foreign).status()).as(action).isEqualTo(403);
		}
		assertThat(this.author.post("/admin/posts/bulk?action=BACK&to=" + foreign + ".DRAFT").status()).isEqualTo(403);
		assertThat(this.author.post("/admin/posts/" + foreign + "/copy").status()).isEqualTo(403);
		assertThat(status(own) + status(foreign)).isEqualTo("PUBLISHEDPUBLISHED");
	}

	@Test
	void copiesAPostWithItsNotesAndTerms() {
		long law = this.blog.term("TAG", "law", "Law", null);
		long post = this.blog.post(this.vera, "census", DAY, BlogWriter.noted("<p>W.</p>", "A source."), Map.of());
		this.blog.file(post, law, true);
		long copy = Long.parseLong(this.author.post("/admin/posts/" + post + "/copy").location().replaceAll(".*/", ""));
		assertThat(titles("/admin/posts?tab=drafts")).containsExactly("census (copy)");
		assertThat(this.tables.count("note")).isEqualTo(2);
		assertThat(this.author.page("/admin/posts/" + copy + "/publication").select("#tags").val()).isEqualTo("Law");
	}

}
