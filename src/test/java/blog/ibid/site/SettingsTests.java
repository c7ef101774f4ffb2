package blog.ibid.site;

import java.time.LocalDate;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IbidTest
class SettingsTests {

	private static final String DAY = "/2017/12/18/census/";

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	private Author ada;

	@BeforeEach
	void anAdministratorWithAPost() {
		this.tables.empty();
		long id = this.blog.account("ada", "Ada Lund", "ADMINISTRATOR");
		this.blog.post(id, "census", LocalDate.of(2017, 12, 18));
		this.ada = this.visitor.author("ada");
		this.ada.page("/admin/settings");
	}

	@AfterEach
	void asBefore() {
		this.tables.empty();
		this.visitor.get("/");
	}

	private Visitor.Answer reading(String dates, String permalink, String posts) {
		return this.ada.post("/admin/settings/reading", "dateStyle", dates, "permalink", permalink, "postsPerPage",
				posts);
	}

	@Test
	void nameTheBlog() {
		assertThat(this.ada
			.post("/admin/settings/blog", "title", "Notes from the Record", "tagline", "Law, read closely", "language",
					"de", "zone", "Europe/Berlin")
			.location()).isEqualTo("/admin/settings#blog");
		Document page = this.ada.page("/admin/settings");
		assertThat(page.select("#blog .notice p").text()).contains("gespeichert");
		assertThat(page.select("#title").val()).isEqualTo("Notes from the Record");
		Document home = this.visitor.page("/");
		assertThat(home.select("html").attr("lang")).isEqualTo("de");
		assertThat(home.select("header .name").text()).isEqualTo("Notes from the Record");
		assertThat(home.select("time").text()).isEqualTo("18. Dezember 2017");
	}

	@Test
	void areTakenBack() {
		this.ada.post("/admin/settings/blog", "title", "Wrong", "tagline", "", "language", "en", "zone", "UTC");
		String undo = this.ada.page("/admin/settings").select(".notice form").attr("action");
		this.ada.post(undo);
		assertThat(this.ada.page("/admin/settings").select("#title").val()).isEmpty();
		assertThat(this.visitor.page("/").select("header .name").text()).isEqualTo("Ibid");
	}

	@Test
	void keepNothingOfWhatIsWrong() {
		Visitor.Answer answer = this.ada.post("/admin/settings/blog", "title", " ", "tagline", "Law", "language", "en",
				"zone", "UTC");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select("#title-error").text()).isEqualTo("Give the blog a title.");
		assertThat(answer.page().select("#title").attr("aria-invalid")).isEqualTo("true");
		assertThat(answer.page().select("#tagline").val()).isEqualTo("Law");
		assertThat(reading("LONG", "DAY", "a few").page().select("#postsPerPage-error").text())
			.isEqualTo("Write a number from 1 to 50.");
		assertThat(reading("", "DAY", "10").page().select("#dateStyle-error").text()).isEqualTo("Choose one of these.");
		assertThat(this.tables.count("setting")).isZero();
	}

	@Test
	void writeReadersDates() {
		reading("DAY_FIRST", "DAY", "10");
		assertThat(this.visitor.page(DAY).select(".meta time").text()).isEqualTo("18 December 2017");
		assertThat(this.visitor.page("/").select("time").text()).isEqualTo("18 December 2017");
	}

	@Test
	void cutListsAnew() {
		this.blog.post(1, "second", LocalDate.of(2017, 12, 19), java.util.Map.of("author_id", author()));
		assertThat(this.visitor.page("/").select(".entry")).hasSize(2);
		reading("LONG", "DAY", "1");
		assertThat(this.visitor.page("/").select(".entry h2").text()).isEqualTo("second");
		assertThat(this.visitor.page("/page/2/").select(".entry h2").text()).isEqualTo("census");
		assertThat(this.visitor.get("/page/3/").status()).isEqualTo(404);
	}

	private long author() {
		return this.blog.author("otto", "Otto", null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "MONTH /2017/12/census/", "NAME /census/", "DAY /2017/12/18/census/" })
	void keepEveryFormOfAnAddress(String formAndAddress) {
		String form = formAndAddress.split(" ")[0];
		String canonical = formAndAddress.split(" ")[1];
		reading("LONG", form, "10");
		for (String address : new String[] { "/2017/12/18/census/", "/2017/12/census/", "/census/" }) {
			Visitor.Answer answer = this.visitor.get(address);
			if (address.equals(canonical)) {
				assertThat(answer.status()).isEqualTo(200);
			}
			else {
				assertThat(answer.status()).as(address).isEqualTo(301);
				assertThat(answer.location()).isEqualTo(canonical);
			}
		}
		assertThat(this.visitor.page("/").select(".entry h2 a").attr("href")).isEqualTo(canonical);
	}

	@Test
	void closePostsAfterSomeDays() {
		assertThat(this.visitor.page(DAY).select("#respond p").text()).doesNotContain("closed");
		this.ada.post("/admin/settings/comments", "open", "true", "days", "30", "moderation", "ALL");
		assertThat(this.visitor.page(DAY).select("#respond p").text()).isEqualTo("Comments are closed.");
		this.ada.post("/admin/settings/comments", "open", "true", "days", "", "moderation", "ALL");
		assertThat(this.visitor.page(DAY).select("#respond p").text()).doesNotContain("closed");
	}

	@Test
	void areForAdministratorsOnly() {
		this.blog.account("vera", "Vera", "EDITOR");
		assertThat(this.visitor.author("vera").post("/admin/settings/privacy", "words", "x").status()).isEqualTo(403);
	}

	@Test
	void refuseALanguageThatNobodyOffered() {
		assertThat(this.ada
			.post("/admin/settings/blog", "title", "T", "tagline", "", "language", "xx-nonsense", "zone", "Mars/Base")
			.status()).isEqualTo(400);
	}

}
