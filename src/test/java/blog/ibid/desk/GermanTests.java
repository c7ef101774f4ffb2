package blog.ibid.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import blog.ibid.Author;
import blog.ibid.BlogWriter;
import blog.ibid.IbidTest;
import blog.ibid.Tables;
import blog.ibid.Visitor;
import blog.ibid.site.Settings;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A blog in another language than English, and a desk in another than its blog's. */
@IbidTest
class GermanTests {

	private static final String POST = "/2017/12/18/talks/";

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private Settings settings;

	private Author ada;

	@BeforeEach
	void aGermanBlog() {
		this.tables.empty();
		speak("de");
		long id = this.blog.account("ada", "Ada Lund", "ADMINISTRATOR");
		long post = this.blog.post(id, "talks", LocalDate.of(2017, 12, 18),
				BlogWriter.noted("<p>They met<sup data-fn=\"k1\"></sup>.</p>", "Minutes."), Map.of());
		this.blog.comment(post, null, "Grace", Map.of());
		this.ada = this.visitor.author("ada");
	}

	@AfterEach
	void asBefore() {
		this.tables.empty();
		this.visitor.get("/");
	}

	private void speak(@Nullable String language) {
		Map<String, @Nullable String> rows = new HashMap<>();
		rows.put("language", language);
		this.settings.change(rows);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/|Feed der Antworten", POST + "|Ein Gedanke zu „talks“", POST + "|Eine Antwort schreiben",
					POST + "|Veröffentlicht von", POST + "|Anmerkungen", POST + "|18. Dezember 2017",
					"/2017/|ein Beitrag", "/search/|So finden Sie es", "/search/?q=nothing|Die Suche",
					"/topics/changes/|Was sich auf der Themenliste geändert hat", "/login|Anmelden",
					"/password/forgotten|Passwort vergessen" })
	void speaksToReaders(String path, String words) {
		Document page = this.visitor.page(path.replace("nothing", "xyzzy"));
		assertThat(page.select("html").attr("lang")).isEqualTo("de");
		String all = page.text() + page.select("[aria-label]").eachAttr("aria-label");
		assertThat(all).contains(words.equals("Die Suche") ? "Such" : words);
	}

	@Test
	void tellsScriptsItsWords() {
		Document page = this.visitor.page(POST);
		assertThat(page.select("script[data-among]").attr("data-note")).isEqualTo("Anmerkung {0}");
		assertThat(page.select("#reply").attr("data-to")).isEqualTo("Antwort an {0}");
		assertThat(page.select("#thoughts-heading").attr("data-many")).contains("{0} sind neu");
	}

	@Test
	void doesNotAskTheBrowser() {
		Visitor.Answer answer = this.visitor.get("/", "Accept-Language", "en");
		assertThat(answer.page().select("html").attr("lang")).isEqualTo("de");
		assertThat(answer.header("Vary")).doesNotContainIgnoringCase("language");
	}

	@Test
	void saysWhatIsWrong() {
		Visitor.Answer lost = this.visitor.get("/nothing/");
		assertThat(lost.page().select("h1").text()).isEqualTo("Hier ist nichts");
		Visitor.Answer refused = this.ada.post("/admin/settings/blog", "title", " ", "tagline", "", "language", "de",
				"zone", "UTC");
		assertThat(refused.page().select("#title-error").text()).isEqualTo("Geben Sie dem Blog einen Titel.");
	}

	@Test
	void writesFeeds() {
		String feed = this.visitor.get("/comments/feed/").body();
		assertThat(feed).contains("<language>de</language>", "Grace zu „talks“", "<title>Antworten");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/admin|Schreibtisch", "/admin/posts|Beiträge", "/admin/comments|Antworten",
			"/admin/comments/log|Was entschieden wurde", "/admin/topics|Beginnen Sie Ihre Liste",
			"/admin/media|Bilder und Dokumente", "/admin/notes|Ohne Quelle", "/admin/settings|Einstellungen",
			"/admin/settings/telling|Dieses Blog verschickt keine E-Mails", "/admin/terms|Kategorien und Schlagwörter",
			"/admin/profile|Sprache Ihres Schreibtischs", "/admin/profile/security|Passkeys",
			"/admin/transfer|Ein Blog mitbringen", "/admin/settings/mentions|Erwähnungen durch andere Websites" })
	void speaksToAuthors(String path, String words) {
		Document page = this.ada.page(path);
		assertThat(page.select("html").attr("lang")).isEqualTo("de");
		assertThat(page.text()).contains(words);
	}

	@Test
	void lendsTheEditorItsWords() {
		Document page = this.ada.page("/admin/posts/" + this.blog.newest("post"));
		assertThat(page.select("#words li[data-key=bold]").text()).isEqualTo("Fett");
	}

	@Test
	void letsAnAuthorHaveAnotherLanguage() {
		Document profile = this.ada.page("/admin/profile");
		Visitor.Answer saved = this.ada.post("/admin/profile", "name", "Ada Lund", "email", "", "bio", "", "slug",
				profile.select("#slug").val(), "portrait", "", "language", "en");
		assertThat(saved.location()).isEqualTo("/admin/profile");
		profile = this.ada.page("/admin/profile");
		assertThat(profile.select("html").attr("lang")).isEqualTo("en");
		assertThat(profile.select(".notice p").text()).isEqualTo("Your profile is saved. Readers see it now.");
		assertThat(profile.select("#language option[selected]").val()).isEqualTo("en");
		assertThat(this.ada.page("/admin/posts").text()).contains("December 18, 2017");
		assertThat(this.visitor.page(POST).select("html").attr("lang")).isEqualTo("de");
		this.ada.post(profile.select(".notice form").attr("action"));
		assertThat(this.ada.page("/admin/profile").select("html").attr("lang")).isEqualTo("de");
	}

	@Test
	void takesNoLanguageThatItDoesNotKnow() {
		String slug = this.ada.page("/admin/profile").select("#slug").val();
		Visitor.Answer refused = this.ada.post("/admin/profile", "name", "Ada", "email", "", "bio", "", "slug", slug,
				"portrait", "", "language", "xx");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().select("#language-error").text()).isEqualTo("Wählen Sie eines davon.");
	}

	@Test
	void namesWhatStandsInTabsAndFeedReadersInGerman() {
		String blog = " · " + this.settings.site().title();
		assertThat(this.visitor.page("/sources/").title()).isEqualTo("Quellen" + blog);
		assertThat(this.visitor.page("/sources/").select("meta[name=description]").attr("content"))
			.startsWith("Wer in ");
		assertThat(this.visitor.get("/nichts/").page().title()).isEqualTo("Hier ist nichts" + blog);
		assertThat(this.visitor.page(POST).select("link[href$=talks/feed/]").attr("title"))
			.isEqualTo("Antworten zu „talks“");
		assertThat(this.visitor.page(POST).select("link[href='/comments/feed/']").attr("title"))
			.isEqualTo("Antworten" + blog);
	}

	@Test
	void speaksEnglishWhereItHasNoWords() {
		speak("it");
		Document page = this.visitor.page(POST);
		assertThat(page.select("html").attr("lang")).isEqualTo("it");
		assertThat(page.select("time").text()).contains("18 dicembre 2017");
		assertThat(page.text()).contains("Leave a Reply");
		assertThat(this.ada.page("/admin").select("html").attr("lang")).isEqualTo("en");
	}

}
