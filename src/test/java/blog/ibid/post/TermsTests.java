package blog.ibid.post;

import java.time.LocalDate;
import java.util.List;

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

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
class TermsTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Statements statements;

	private Author vera;

	private long cuba;

	private long migration;

	private long courts;

	private long tag;

	@BeforeEach
	void termsOfAPost() {
		this.tables.empty();
		long author = this.blog.account("vera", "Vera Lund", "EDITOR");
		long post = this.blog.post(author, "talks", LocalDate.of(2017, 1, 2));
		this.cuba = this.blog.term("CATEGORY", "cuba", "Cuba", null);
		this.migration = this.blog.term("CATEGORY", "cuba/migration", "Migration", this.cuba);
		this.courts = this.blog.term("CATEGORY", "courts", "Courts", null);
		this.tag = this.blog.term("TAG", "census", "Census", null);
		this.blog.file(post, this.migration, true);
		this.blog.file(post, this.cuba, false);
		this.blog.file(post, this.tag, true);
		this.vera = this.visitor.author("vera");
		this.vera.page("/admin/terms");
	}

	private Visitor.Answer change(long id, String name, String slug, String parent) {
		return this.vera.post("/admin/terms/" + id, "name", name, "slug", slug, "description", "", "parent", parent);
	}

	private List<String> titles(String address) {
		return this.visitor.page(address).select(".entry h2").eachText();
	}

	private void leads(String from, String to) {
		assertThat(this.visitor.get(from).status()).as(from).isEqualTo(301);
		assertThat(this.visitor.get(from).location()).isEqualTo(to);
	}

	@Test
	void showCategoriesAsATree() {
		Document page = this.vera.page("/admin/terms");
		assertThat(page.select(".tree li").eachText()).containsExactly("Courts no posts", "Cuba one post",
				"Migration one post");
		assertThat(page.select(".tree .deep-1").text()).startsWith("Migration");
	}

	@Test
	void areAdded() {
		this.vera.post("/admin/terms", "name", "Treaties", "parent", Long.toString(this.cuba));
		assertThat(this.visitor.page("/category/cuba/treaties/").select("h1").text()).isEqualTo("Treaties");
		Visitor.Answer again = this.vera.post("/admin/terms", "name", "treaties!", "parent", "");
		assertThat(again.status()).isEqualTo(422);
		assertThat(again.page().select("#name-error").text()).contains("“treaties” belongs to another");
		assertThat(again.page().select("#name").val()).isEqualTo("treaties!");
	}

	@Test
	void leadOnWhenTheirAddressChanges() {
		change(this.cuba, "Republic of Cuba", "republic-of-cuba", "");
		leads("/category/cuba/", "/category/republic-of-cuba/");
		leads("/category/cuba/migration/", "/category/republic-of-cuba/migration/");
		leads("/category/cuba/feed/", "/category/republic-of-cuba/feed/");
		assertThat(titles("/category/republic-of-cuba/")).containsExactly("talks");
		this.vera.post("/admin/terms/undo");
		leads("/category/republic-of-cuba/", "/category/cuba/");
		assertThat(titles("/category/cuba/migration/")).containsExactly("talks");
	}

	@Test
	void listTheirPostsWhereTheyLieNow() {
		change(this.migration, "Migration", "migration", Long.toString(this.courts));
		leads("/category/cuba/migration/", "/category/courts/migration/");
		assertThat(titles("/category/courts/")).containsExactly("talks");
		assertThat(titles("/category/cuba/")).isEmpty();
	}

	@Test
	void lieInNoneOfThoseBelow() {
		Visitor.Answer answer = change(this.cuba, "Cuba", "cuba", Long.toString(this.migration));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select("#parent-error").text()).contains("lies in “Cuba” itself");
	}

	@Test
	void areMergedWithAllTheyHave() {
		this.vera.post("/admin/terms/" + this.cuba + "/merge", "into", Long.toString(this.courts));
		leads("/category/cuba/", "/category/courts/");
		leads("/category/cuba/migration/", "/category/courts/migration/");
		assertThat(titles("/category/courts/")).containsExactly("talks");
		this.vera.post("/admin/terms/" + this.migration + "/merge", "into", Long.toString(this.courts));
		leads("/category/courts/migration/", "/category/courts/");
		assertThat(titles("/category/courts/")).containsExactly("talks");
		assertThat(this.visitor.page("/2017/01/02/talks/").select("a[href='/category/courts/']")).isNotEmpty();
	}

	@Test
	void areMergedByNameWhereTheyAreTags() {
		long other = this.blog.term("TAG", "the-census", "The Census", null);
		assertThat(this.vera.post("/admin/terms/" + other + "/merge", "into", "sensus").page().select("#into-error"))
			.isNotEmpty();
		this.vera.post("/admin/terms/" + this.tag + "/merge", "into", "the CENSUS");
		leads("/tag/census/", "/tag/the-census/");
		assertThat(titles("/tag/the-census/")).containsExactly("talks");
	}

	@Test
	void areDeletedOnlyWhenNothingIsFiledThere() {
		assertThat(this.vera.post("/admin/terms/" + this.tag + "/delete").status()).isEqualTo(422);
		this.vera.post("/admin/terms/" + this.courts + "/delete");
		assertThat(this.visitor.get("/category/courts/").status()).isEqualTo(410);
		this.vera.post("/admin/terms/" + this.cuba + "/delete");
		assertThat(titles("/category/migration/")).containsExactly("talks");
	}

	@Test
	void arePagedAndFoundAmongThousands() {
		this.blog.sql("insert into term (kind, slug, name, description, path, version) select 'TAG',"
				+ " concat('tag-', n.x), concat('Tag ', n.x), '', concat('tag-', n.x), 0 from"
				+ " (select row_number() over () as x from term a, term b, term c, term d, term e) n");
		Document page = this.vera.page("/admin/terms/tags");
		assertThat(page.select("main .list li")).hasSize(50);
		Document next = this.vera.page(page.select("main a.button").attr("href"));
		assertThat(next.select("main .list li a").text()).doesNotContain("Census");
		assertThat(this.vera.page("/admin/terms/tags?q=cens").select("main .list li").text())
			.isEqualTo("Census one post");
		this.statements.clear();
		this.vera.page("/admin/terms/tags");
		assertThat(this.statements.sent()).hasSizeLessThan(12);
	}

	@Test
	void areNotForAuthors() {
		this.blog.account("otto", "Otto", "AUTHOR");
		assertThat(this.visitor.author("otto").get("/admin/terms").status()).isEqualTo(403);
	}

}
