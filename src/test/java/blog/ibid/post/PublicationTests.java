package blog.ibid.post;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.site.Settings;
import blog.ibid.site.Site;
import blog.ibid.text.NotedText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
class PublicationTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Settings settings;

	private long vera;

	private Author author;

	@BeforeEach
	void anEditor() {
		this.tables.empty();
		this.vera = this.blog.account("vera", "Vera Lund", "EDITOR");
		this.author = this.visitor.author("vera");
	}

	private long draft(String title) {
		Visitor.Answer answer = this.author.post("/admin/posts");
		long id = Long.parseLong(answer.location().replaceAll(".*/", ""));
		this.blog.sql("update post set title = ?, text_id = ? where id = ?", title,
				this.blog.text(BlogWriter.noted("<p>Words.</p>", "A source.")), id);
		return id;
	}

	/** The form as the page shows it, with some fields changed. */
	private Visitor.Answer send(long id, String... changes) {
		return this.author.post("/admin/posts/" + id + "/publication", fields(id, changes));
	}

	private String[] fields(long id, String... changes) {
		Document page = this.author.page("/admin/posts/" + id + "/publication");
		List<String> fields = new ArrayList<>();
		List<String> changed = new ArrayList<>();
		for (int i = 0; i < changes.length; i += 2) {
			changed.add(changes[i]);
			if (!changes[i + 1].isEmpty()) {
				fields.addAll(List.of(changes[i], changes[i + 1]));
			}
		}
		for (Element field : page.select("form.publication [name]")) {
			boolean off = field.is("[type=radio], [type=checkbox]") && !field.hasAttr("checked");
			if (!off && !changed.contains(field.attr("name"))) {
				fields.add(field.attr("name"));
				fields.add(field.is("select") ? field.select("option[selected]").attr("value") : field.val());
			}
		}
		return fields.toArray(String[]::new);
	}

	private String status(long id) {
		return this.jdbc.sql("select status from post where id = :id").param("id", id).query(String.class).single();
	}

	private String path(long id) {
		return this.jdbc.sql("select path from post where id = :id").param("id", id).query(String.class).single();
	}

	private static String error(Visitor.Answer answer, String field) {
		assertThat(answer.status()).isEqualTo(200);
		return answer.page().select("#" + field + "-error").text();
	}

	@Test
	void tellsReadersOfACorrectionWithTheChange() {
		long id = this.blog.post(this.vera, "census", LocalDate.of(2018, 1, 1));
		assertThat(this.author.page("/admin/posts/" + id + "/publication").select("#correction")).isEmpty();
		assertThat(error(send(id, "correction", "The date was wrong."), "correction")).contains("Nothing");
		String path = "/admin/posts/" + id;
		Document page = this.author.page(path);
		this.author.json("PUT", path + "/manuscript",
				JsonMapper.shared()
					.writeValueAsString(Map.of("title", "Census", "text", "<p>Better words.</p>", "base",
							page.select("input[name=base]").attr("value"))));
		assertThat(error(send(id, "correction", "x".repeat(501)), "correction")).contains("too long");
		assertThat(send(id, "correction", "The date\nwas wrong.").status()).isEqualTo(302);
		Document post = this.visitor.page("/2018/01/01/census/");
		assertThat(post.select(".updated").text()).contains("The date was wrong.");
		assertThat(this.visitor.page(post.select(".updated a").attr("href")).text()).contains("The words of census.");
	}

	@Test
	void beginsAnEmptyDraftOfItsAuthor() {
		long id = draft("");
		assertThat(status(id)).isEqualTo("DRAFT");
		assertThat(this.author.page("/admin/posts").select("td .title").text()).isEqualTo("Without a title");
		assertThat(this.author.post("/admin/pages").location()).matches("/admin/posts/\\d+");
	}

	@Test
	void publishesAtTheAddressThatTheTitleMakes() {
		long id = draft("The Census of 1911");
		assertThat(send(id, "when", "NOW").status()).isEqualTo(302);
		assertThat(status(id)).isEqualTo("PUBLISHED");
		String href = this.author.page("/admin/posts").select(".states a").attr("href");
		assertThat(href).endsWith("/the-census-of-1911/");
		assertThat(this.visitor.page(href).select(".e-content").text()).contains("Words.");
	}

	@Test
	void keepsADraftWithoutAnAddressOfItsOwn() {
		long id = draft("The Census");
		send(id, "when", "DRAFT", "tags", "Law, law , Old  Records");
		assertThat(path(id)).isEqualTo("draft-" + id);
		assertThat(this.author.page("/admin/posts/" + id + "/publication").select("#tags").val())
			.isEqualTo("Law, Old Records");
	}

	@Test
	void leadsFromTheOldAddressToTheNew() {
		long id = this.blog.post(this.vera, "the-census", LocalDate.of(2017, 12, 18));
		send(id, "slug", "A Census!");
		assertThat(this.visitor.get("/2017/12/18/the-census/").location()).isEqualTo("/2017/12/18/a-census/");
		send(id, "when", "AT", "day", "2016-01-02");
		assertThat(this.visitor.get("/2017/12/18/a-census/").location()).isEqualTo("/2016/01/02/a-census/");
		assertThat(this.visitor.get("/2017/12/18/the-census/").location()).isEqualTo("/2016/01/02/a-census/");
		send(id, "slug", "the-census", "when", "AT", "day", "2017-12-18");
		assertThat(this.visitor.get("/2017/12/18/the-census/").status()).isEqualTo(200);
	}

	@Test
	void movesThePagesBelowAPageWithIt() {
		long about = this.blog.page(this.vera, "about", null, 1);
		long team = this.blog.page(this.vera, "about/team", about, 1);
		this.blog.page(this.vera, "about/team/vera", team, 1);
		send(about, "slug", "who-we-are");
		assertThat(this.visitor.get("/about/team/vera/").location()).isEqualTo("/who-we-are/team/vera/");
		assertThat(this.visitor.get("/about/").location()).isEqualTo("/who-we-are/");
		assertThat(this.visitor.get("/who-we-are/team/").status()).isEqualTo(200);
	}

	@Test
	void refusesAddressesThatAreTakenOrTheBlogsOwn() {
		this.blog.post(this.vera, "census", LocalDate.of(2017, 12, 18));
		long other = this.blog.post(this.vera, "other", LocalDate.of(2017, 12, 18));
		long page = this.blog.page(this.vera, "about", null, 1);
		assertThat(error(send(other, "slug", "Census"), "slug")).contains("“census-2” is free");
		assertThat(error(send(page, "slug", "admin"), "slug")).contains("belongs to the blog itself");
		assertThat(error(send(page, "slug", "2017"), "slug")).contains("“2017-2” is free");
		assertThat(path(other) + path(page)).isEqualTo("otherabout");
	}

	@Test
	void writesNothingOfAFormWithAnError() {
		long id = draft("The Census");
		Visitor.Answer answer = send(id, "when", "NOW", "canonical", "javascript:alert(1)", "tags", "Law",
				"newCategory", "Courts", "excerpt", "In short.");
		assertThat(error(answer, "canonical")).contains("whole address");
		assertThat(answer.page().select("#excerpt").val()).isEqualTo("In short.");
		assertThat(answer.page().select("#newCategory").val()).isEqualTo("Courts");
		assertThat(this.tables.count("term")).isZero();
		assertThat(status(id)).isEqualTo("DRAFT");
	}

	@Test
	void knowsTheHourThatClocksSkip() {
		Site site = this.settings.site();
		this.settings.change(new Site(site.title(), site.tagline(), site.language(), ZoneId.of("Europe/Berlin"), true,
				site.dateStyle(), site.postsPerPage(), site.permalink(), site.comments()));
		long id = draft("The Census");
		assertThat(error(send(id, "when", "AT", "day", "2027-03-28", "time", "02:30"), "time")).contains("02:30",
				"03:30");
		assertThat(error(send(id, "when", "AT", "day", "soon", "time", "02:30"), "day")).contains("choose a date");
		assertThat(send(id, "when", "AT", "day", "2027-03-28", "time", "03:30").status()).isEqualTo(302);
		assertThat(status(id)).isEqualTo("SCHEDULED");
	}

	@Test
	void publishesNothingWhereNothingIsWritten() {
		long id = draft("");
		this.blog.sql("update post set text_id = ? where id = ?", this.blog.text(NotedText.EMPTY), id);
		assertThat(error(send(id, "when", "NOW"), "when")).contains("neither a title nor a text");
	}

	@Test
	void noticesThatThePostIsAnotherByNow() {
		long id = draft("The Census");
		String[] stale = fields(id, "when", "NOW");
		send(id, "when", "PENDING");
		Visitor.Answer answer = this.author.post("/admin/posts/" + id + "/publication", stale);
		assertThat(answer.page().select("[role=alert]").text()).contains("changed meanwhile");
		assertThat(status(id)).isEqualTo("PENDING");
	}

	@Test
	void putsAPostOnTheListsOfItsTermsWhileItIsPublished() {
		long law = this.blog.term("CATEGORY", "law", "Law", null);
		long courts = this.blog.term("CATEGORY", "law/courts", "Courts", law);
		long id = draft("The Census");
		send(id, "when", "NOW", "categories", Long.toString(courts), "newCategory", "Appeals", "newCategoryAbove",
				Long.toString(courts));
		assertThat(this.visitor.page("/category/law/").text()).contains("The Census");
		assertThat(this.visitor.page("/category/law/courts/appeals/").text()).contains("The Census");
		send(id, "when", "PRIVATE");
		assertThat(this.visitor.page("/category/law/").text()).doesNotContain("The Census");
	}

	@Test
	void letsAuthorsDecideAboutTheirOwnPostsOnly() {
		long other = this.blog.account("otto", "Otto Brandt", "AUTHOR");
		long own = this.blog.post(other, "own", LocalDate.of(2017, 12, 18), Map.of("status", "DRAFT"));
		long foreign = this.blog.post(this.vera, "foreign", LocalDate.of(2017, 12, 18));
		long page = this.blog.page(other, "about", null, 1);
		this.author = this.visitor.author("otto");
		assertThat(send(own, "when", "NOW", "author", Long.toString(this.vera)).status()).isEqualTo(302);
		assertThat(
				this.jdbc.sql("select author_id from post where id = :id").param("id", own).query(Long.class).single())
			.isEqualTo(other);
		for (long forbidden : List.of(foreign, page)) {
			assertThat(this.author.get("/admin/posts/" + forbidden + "/publication").status()).isEqualTo(403);
			assertThat(this.author.post("/admin/posts/" + forbidden + "/publication", "when", "DRAFT").status())
				.isEqualTo(403);
		}
		assertThat(this.author.get("/admin/posts/99999/publication").status()).isEqualTo(404);
		assertThat(this.author.page("/admin/posts").select("tbody tr")).hasSize(1);
	}

}
