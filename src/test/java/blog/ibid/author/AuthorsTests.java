package blog.ibid.author;

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
class AuthorsTests {

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	private blog.ibid.Author ada;

	private long adaId;

	private long otto;

	@BeforeEach
	void anAdministratorAndAnAuthor() {
		this.tables.empty();
		this.adaId = this.blog.account("ada", "Ada Lund", "ADMINISTRATOR");
		this.otto = this.blog.account("otto", "Otto Brandt", "AUTHOR");
		this.ada = this.visitor.author("ada");
		this.ada.page("/admin/authors");
	}

	private String role(long author) {
		return this.ada.page("/admin/authors").select("#role-" + author + " option[selected]").val();
	}

	private String notice() {
		return this.ada.page("/admin/authors").select(".notice p").text();
	}

	@Test
	void areAddedWithAPasswordThatIsShownOnce() {
		Visitor.Answer answer = this.ada.post("/admin/authors", "login", "vera", "name", "Vera Lund", "email", "",
				"role", "EDITOR");
		assertThat(answer.status()).isEqualTo(200);
		String password = answer.page().select(".secret dd").eachText().get(1);
		assertThat(password).hasSizeGreaterThan(20);
		blog.ibid.Author vera = this.visitor.author("ada");
		vera.post("/logout");
		vera.page("/login");
		assertThat(vera.post("/login", "username", "vera", "password", password).location()).startsWith("/admin");
		assertThat(vera.get("/admin/terms").status()).isEqualTo(200);
		assertThat(this.ada.page("/admin/authors").text()).contains("Vera Lund").doesNotContain(password);
	}

	@Test
	void areNotAddedTwice() {
		Visitor.Answer answer = this.ada.post("/admin/authors", "login", "OTTO", "name", "Otto", "email", "no address",
				"role", "");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select("#email-error, #role-error")).hasSize(2);
		answer = this.ada.post("/admin/authors", "login", "OTTO", "name", "Otto II", "email", "", "role", "AUTHOR");
		assertThat(answer.page().select("#login-error").text()).contains("has this login already");
		assertThat(answer.page().select("#name").val()).isEqualTo("Otto II");
	}

	@Test
	void signInAgainWhenTheirRoleChanges() {
		blog.ibid.Author otto = this.visitor.author("otto");
		this.ada.post("/admin/authors/" + this.otto + "/role", "role", "EDITOR");
		assertThat(role(this.otto)).isEqualTo("EDITOR");
		assertThat(otto.get("/admin").location()).isEqualTo("/login");
		assertThat(this.visitor.author("otto").get("/admin/terms").status()).isEqualTo(200);
	}

	@Test
	void staySignedInWhenTheirRoleStaysWhatItWas() {
		blog.ibid.Author otto = this.visitor.author("otto");
		this.ada.post("/admin/authors/" + this.otto + "/role", "role", "AUTHOR");
		assertThat(otto.get("/admin").status()).isEqualTo(200);
		this.ada.post("/admin/authors/" + this.adaId + "/role", "role", "ADMINISTRATOR");
		assertThat(this.ada.get("/admin").status()).isEqualTo(200);
	}

	@Test
	void alwaysHaveAnAdministrator() {
		this.ada.post("/admin/authors/" + this.adaId + "/role", "role", "EDITOR");
		assertThat(notice()).contains("only administrator");
		this.ada.post("/admin/authors/" + this.adaId + "/closing");
		assertThat(notice()).contains("cannot close your own");
		assertThat(role(this.adaId)).isEqualTo("ADMINISTRATOR");
	}

	@Test
	void loseTheirAccountAndKeepTheirPosts() {
		this.blog.post(this.otto, "trees", java.time.LocalDate.of(2017, 1, 2));
		blog.ibid.Author otto = this.visitor.author("otto");
		this.ada.post("/admin/authors/" + this.otto + "/closing");
		assertThat(otto.get("/admin").location()).isEqualTo("/login");
		assertThat(this.visitor.get("/2017/01/02/trees/").status()).isEqualTo(200);
		Visitor.Answer back = this.ada.post("/admin/authors/" + this.otto + "/account", "role", "AUTHOR");
		assertThat(back.page().select(".secret dd").eachText()).startsWith("otto");
		assertThat(this.ada.post("/admin/authors/" + this.otto + "/password").page().select(".secret dd")).hasSize(2);
	}

	@Test
	void introduceThemselves() {
		this.blog.post(this.otto, "trees", java.time.LocalDate.of(2017, 1, 2));
		this.blog.media("media/2026/11/otto.jpg", "image/jpeg");
		this.blog.sql("update media set alt = 'Otto under an oak'");
		blog.ibid.Author otto = this.visitor.author("otto");
		otto.page("/admin/profile");
		Visitor.Answer answer = otto.post("/admin/profile", "name", "Otto B.", "email", "otto@example.org", "bio",
				"I plant trees.[1]\r\n\r\nAnd read.\r\n\r\n[1] Since 1966.", "slug", "Otto B", "portrait",
				"/media/2026/11/otto.jpg");
		assertThat(answer.location()).isEqualTo("/admin/profile");
		Document post = this.visitor.page("/2017/01/02/trees/");
		assertThat(post.select(".bio h2").text()).isEqualTo("Published by Otto B.");
		assertThat(post.select(".bio .p-note > p").eachText()).containsExactly("I plant trees.1", "And read.");
		assertThat(post.select(".bio .footnotes li").text()).contains("Since 1966.");
		assertThat(post.select(".bio img.u-photo").attr("alt")).isEqualTo("Otto under an oak");
		assertThat(this.visitor.get("/author/otto/").location()).isEqualTo("/author/otto-b/");
		assertThat(this.visitor.page("/author/otto-b/").select("img.u-photo")).hasSize(1);
		Document again = otto.page("/admin/profile");
		assertThat(again.select("#bio").val()).contains("data-note");
		otto.post("/admin/profile", "name", "Otto B.", "email", "", "bio", again.select("#bio").val(), "slug", "otto-b",
				"portrait", "");
		assertThat(this.visitor.page("/2017/01/02/trees/").select(".bio .footnotes li")).hasSize(1);
		otto.post("/admin/profile/undo");
		assertThat(otto.page("/admin/profile").select("#portrait").val()).isEqualTo("/media/2026/11/otto.jpg");
	}

	@Test
	void loseNothingTheyTyped() {
		blog.ibid.Author otto = this.visitor.author("otto");
		otto.page("/admin/profile");
		Visitor.Answer answer = otto.post("/admin/profile", "name", "Otto", "email", "", "bio", "My words", "slug",
				"ada", "portrait", "/media/none.jpg");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select("#slug-error").text()).isEqualTo("Another author has this address.");
		assertThat(answer.page().select("#bio").val()).isEqualTo("My words");
		answer = otto.post("/admin/profile", "name", "Otto", "email", "", "bio", "My words", "slug", "otto", "portrait",
				"/media/none.jpg");
		assertThat(answer.page().select("#portrait-error").text()).contains("No picture");
		assertThat(this.tables.count("noted_text")).isZero();
	}

	@Test
	void areForTheAdministratorOnly() {
		assertThat(this.visitor.author("otto").get("/admin/authors").status()).isEqualTo(403);
	}

}
