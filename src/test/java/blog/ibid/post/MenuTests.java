package blog.ibid.post;

import java.time.LocalDate;
import java.util.List;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
class MenuTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	private Author vera;

	private long about;

	private long cuba;

	@BeforeEach
	void threePages() {
		this.tables.empty();
		long author = this.blog.account("vera", "Vera Lund", "EDITOR");
		this.blog.post(author, "talks", LocalDate.of(2017, 1, 2));
		this.about = this.blog.page(author, "about", null, 1);
		this.blog.page(author, "about/me", this.about, 1);
		this.blog.page(author, "archive", null, 2);
		this.cuba = this.blog.term("CATEGORY", "cuba", "Cuba", null);
		this.vera = this.visitor.author("vera");
		this.vera.page("/admin/menu");
	}

	private List<String> menu() {
		return this.visitor.page("/").select("header nav a").eachText();
	}

	private void press(String button) {
		String form = this.vera.page("/admin/menu")
			.select("form:has(button[aria-label='" + button + "'])")
			.attr("action");
		assertThat(form).as(button).isNotEmpty();
		this.vera.post(form);
	}

	@Test
	void showsThePagesByThemselves() {
		assertThat(menu()).containsExactly("about", "archive");
		assertThat(this.vera.page("/admin/menu").select("main .list li").eachText()).containsExactly("about",
				"archive");
	}

	@Test
	void isArranged() {
		this.vera.post("/admin/menu/terms", "term", Long.toString(this.cuba));
		this.vera.post("/admin/menu/links", "label", "Court", "address", "www.supremecourt.gov/opinions");
		this.vera.post("/admin/menu/links", "label", "Census", "address", "/tag/census/");
		assertThat(menu()).containsExactly("about", "archive", "Cuba", "Court", "Census");
		assertThat(this.visitor.page("/").select("header nav a").eachAttr("href")).containsExactly("/about/",
				"/archive/", "/category/cuba/", "https://www.supremecourt.gov/opinions", "/tag/census/");
		press("Move “Cuba” up");
		press("Move “Cuba” up");
		press("Take “archive” out of the menu");
		assertThat(menu()).containsExactly("Cuba", "about", "Court", "Census");
		this.vera.post("/admin/menu/undo");
		assertThat(menu()).containsExactly("Cuba", "about", "archive", "Court", "Census");
		this.vera.post("/admin/menu/reset");
		assertThat(menu()).containsExactly("about", "archive");
	}

	@Test
	void saysItInOtherWords() {
		this.vera.post("/admin/menu/own");
		String form = this.vera.page("/admin/menu").select("form[action$=label]").attr("action");
		this.vera.post(form, "label", "Who I am");
		assertThat(menu()).containsExactly("Who I am", "archive");
		this.vera.post(form, "label", " ");
		assertThat(menu()).containsExactly("about", "archive");
	}

	@Test
	void refusesWhatIsNoAddress() {
		for (String address : new String[] { "javascript:alert(1)", "nowhere", "//elsewhere.example", "" }) {
			Visitor.Answer answer = this.vera.post("/admin/menu/links", "label", "Bad", "address", address);
			assertThat(answer.status()).as(address).isEqualTo(422);
			assertThat(answer.page().select("#address-error").text()).isNotEmpty();
			assertThat(answer.page().select("#label").val()).isEqualTo("Bad");
		}
		assertThat(this.tables.count("menu_item")).isZero();
	}

	@Test
	void leavesOutWhatIsNotPublished() {
		this.vera.post("/admin/menu/own");
		this.blog.sql("update post set status = 'DRAFT' where id = ?", this.about);
		assertThat(menu()).containsExactly("archive");
		assertThat(this.vera.page("/admin/menu").select("main .list li").get(0).text()).contains("is not published");
	}

	@Test
	void pagesAreMovedAmongTheirSiblings() {
		Document page = this.vera.page("/admin/pages");
		assertThat(page.select(".tree li a.work").eachText()).containsExactly("about", "me", "archive");
		assertThat(page.select(".tree .deep-1 a.work").text()).isEqualTo("me");
		this.vera.post("/admin/pages/" + this.about + "/down");
		assertThat(this.vera.page("/admin/pages").select(".tree li a.work").eachText()).containsExactly("archive",
				"about", "me");
		assertThat(menu()).containsExactly("archive", "about");
		assertThat(this.vera.post("/admin/pages/999999/up").status()).isEqualTo(404);
	}

	@Test
	void pagesAreMovedBelowOthersWithAllBelowThem() {
		long archive = Long.parseLong(
				this.vera.page("/admin/pages").select(".tree li:last-child a").attr("href").replaceFirst(".*/", ""));
		Document place = this.vera.page("/admin/pages/" + this.about + "/place");
		assertThat(place.select("#parent option").eachText()).containsExactly("no other page", "archive");
		this.vera.post("/admin/pages/" + this.about + "/place", "parent", Long.toString(archive));
		assertThat(menu()).containsExactly("archive");
		assertThat(this.visitor.get("/about/me/").location()).isEqualTo("/archive/about/me/");
		assertThat(this.visitor.get("/archive/about/me/").status()).isEqualTo(200);
		this.vera.post("/admin/pages/" + this.about + "/undo");
		assertThat(menu()).containsExactlyInAnyOrder("archive", "about");
		assertThat(this.visitor.get("/archive/about/me/").location()).isEqualTo("/about/me/");
		assertThat(this.vera.post("/admin/pages/" + archive + "/place", "parent", Long.toString(archive)).status())
			.isEqualTo(404);
	}

}
