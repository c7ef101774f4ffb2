package blog.ibid.author;

import java.time.Duration;

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
class ComingInTests {

	private static final String NEW_PASSWORD = "seven lanterns at the quay";

	private static final String SECURITY = "/admin/profile/security";

	@Autowired
	private Tables tables;

	@Autowired
	private BlogWriter blog;

	@Autowired
	private Visitor visitor;

	@Autowired
	private OneTimeLinks links;

	@Autowired
	private OneTimePasswords oneTime;

	@Autowired
	private SignInAttempts attempts;

	@BeforeEach
	void aNewBlog() {
		this.tables.empty();
		this.attempts.forget();
	}

	private Author stranger() {
		Author stranger = this.visitor.stranger();
		stranger.page("/login");
		return stranger;
	}

	@Test
	void setsANewBlogUpOnce() {
		String link = this.links.forSetup();
		Author stranger = this.visitor.stranger();
		assertThat(stranger.page(link).select("select[name=zone] option").eachText()).contains("Europe/Berlin");
		Visitor.Answer answer = setUp(stranger, link, NEW_PASSWORD);
		assertThat(answer.location()).isEqualTo("/admin");
		assertThat(stranger.page(SECURITY).select("h1").text()).isEqualTo("Password and signing in");
		assertThat(this.visitor.page("/").title()).contains("The Lamp");
		assertThat(this.visitor.get(link).status()).isEqualTo(404);
		assertThat(setUp(stranger, link, NEW_PASSWORD).status()).isEqualTo(404);
	}

	private static Visitor.Answer setUp(Author stranger, String link, String password) {
		return stranger.post("/setup", "token", link.replaceFirst(".*=", ""), "blogTitle", "The Lamp", "tagline", "",
				"zone", "Europe/Berlin", "name", "Vera Lund", "login", "vera", "email", "", "password", password, "bio",
				"Reads & writes.");
	}

	@Test
	void setsABlogUpInAnotherLanguage() {
		String link = this.links.forSetup();
		Author stranger = this.visitor.stranger();
		Document english = stranger.page(link);
		Document page = stranger.page(english.select(".languages a[lang=de]").attr("href"));
		assertThat(page.select("h1").text()).isEqualTo("Ihr Blog einrichten");
		assertThat(page.select(".languages [aria-current]").text()).isEqualTo("Deutsch");
		Visitor.Answer wrong = stranger.post("/setup", "token", link.replaceFirst(".*=", ""), "language", "de",
				"blogTitle", "", "zone", "UTC", "login", "vera", "password", NEW_PASSWORD);
		assertThat(wrong.page().select("#blogTitle-error").text()).isEqualTo("Geben Sie dem Blog einen Namen.");
		stranger.post("/setup", "token", link.replaceFirst(".*=", ""), "language", "de", "blogTitle", "Die Lampe",
				"zone", "UTC", "login", "vera", "password", NEW_PASSWORD);
		assertThat(stranger.page(SECURITY).select("h1").text()).isEqualTo("Passwort und Anmeldung");
		assertThat(this.visitor.page("/").select("html").attr("lang")).isEqualTo("de");
	}

	@Test
	void keepsWhatWasTypedWhereTheSetupIsWrong() {
		String link = this.links.forSetup();
		Author stranger = this.visitor.stranger();
		stranger.page(link);
		Visitor.Answer answer = setUp(stranger, link, "password1234");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select("#password-error").text()).contains("guessed");
		assertThat(answer.page().select("#blogTitle").val()).isEqualTo("The Lamp");
		assertThat(this.tables.count("author")).isZero();
	}

	@Test
	void offersImportedAuthorsToBecomeOneOfThem() {
		long theo = this.blog.author("theo", "Theo Falk", null);
		String link = this.links.forSetup();
		Author stranger = this.visitor.stranger();
		assertThat(stranger.page(link).select("select[name=author] option").eachText()).contains("Theo Falk (theo)");
		Visitor.Answer answer = stranger.post("/setup", "token", link.replaceFirst(".*=", ""), "blogTitle", "The Lamp",
				"zone", "UTC", "author", String.valueOf(theo), "login", "", "password", NEW_PASSWORD);
		assertThat(answer.location()).isEqualTo("/admin");
		assertThat(this.tables.count("author")).isEqualTo(1);
	}

	@Test
	void refusesALinkThatIsNoneAndSaysWhatToDo() {
		assertThat(this.visitor.get("/setup?token=x").page().text()).contains("start the blog again");
	}

	@Test
	void letsAGivenOutPasswordInOnce() {
		this.blog.author("theo", "Theo Falk", null);
		String password = this.oneTime.give("theo").orElseThrow();
		Author theo = stranger();
		assertThat(theo.post("/login", "username", "theo", "password", password).location()).isEqualTo(SECURITY);
		Author another = stranger();
		assertThat(another.post("/login", "username", "theo", "password", password).location())
			.isEqualTo("/login?error");
		assertThat(another.page("/login?error").select(".notice").text()).contains("start the blog again");
		theo.page(SECURITY);
		assertThat(theo.post(SECURITY + "/password", "fresh", NEW_PASSWORD).location()).isEqualTo(SECURITY);
		assertThat(stranger().post("/login", "username", "theo", "password", NEW_PASSWORD).location())
			.isEqualTo("/admin");
		another.post("/login", "username", "theo", "password", password);
		assertThat(another.page("/login?error").select(".notice").text()).doesNotContain("start the blog again");
		assertThat(this.oneTime.give("theo")).isEmpty();
	}

	@Test
	void letsGuessersWaitWhoeverTheyAreAfter() {
		this.blog.account("vera", "Vera Lund", "EDITOR");
		for (String login : new String[] { "vera", "nobody" }) {
			Author guesser = stranger();
			for (int i = 0; i < 5; i++) {
				guesser.post("/login", "username", login, "password", "wrong wrong wrong");
			}
			assertThat(guesser.page("/login?error").select("[role=alert]").text()).contains("not right");
			guesser.post("/login", "username", login, "password", BlogWriter.PASSWORD);
			assertThat(guesser.page("/login?error").select("[role=alert]").text()).contains("wait one minute");
			assertThat(guesser.page("/login?error").select("#username").val()).isEqualTo(login);
		}
	}

	@Test
	void leadsToThePageThatWasAskedFor() {
		this.blog.account("vera", "Vera Lund", "EDITOR");
		Author vera = this.visitor.stranger();
		vera.get("/admin/comments");
		vera.page("/login");
		assertThat(vera.post("/login", "username", "vera", "password", BlogWriter.PASSWORD).location())
			.startsWith("/admin/comments");
	}

	@Test
	void remembersABrowserUntilItSignsOut() {
		this.blog.account("vera", "Vera Lund", "EDITOR");
		Author vera = stranger();
		vera.post("/login", "username", "vera", "password", BlogWriter.PASSWORD, "remember-me", "on");
		vera.forget("ibid");
		assertThat(vera.get(SECURITY).status()).isEqualTo(200);
		vera.forget("ibid");
		assertThat(vera.get(SECURITY).status()).isEqualTo(200);
		vera.post("/logout");
		assertThat(vera.get(SECURITY).location()).isEqualTo("/login");
		assertThat(this.tables.count("remembered_device")).isZero();
	}

	/** Somebody whose browser is remembered, and who has not signed in this time. */
	private Author remembered() {
		Author vera = stranger();
		vera.post("/login", "username", "vera", "password", BlogWriter.PASSWORD, "remember-me", "on");
		vera.forget("ibid");
		vera.page(SECURITY);
		return vera;
	}

	@Test
	void asksARememberedBrowserForThePasswordBeforeAPasskeyIsAdded() {
		this.blog.account("vera", "Vera Lund", "EDITOR");
		Author vera = remembered();
		assertThat(vera.page(SECURITY).select("#proof")).hasSize(1);
		assertThat(vera.page(SECURITY).select("[data-passkey]")).isEmpty();
		assertThat(vera.json("POST", "/webauthn/register", "{}").status()).isEqualTo(401);
		Visitor.Answer wrong = vera.post(SECURITY + "/proof", "proof", "wrong wrong wrong");
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.page().select("#proof-error").text()).contains("not your password");
		assertThat(vera.json("POST", "/webauthn/register", "{}").status()).isEqualTo(401);
		assertThat(vera.post(SECURITY + "/proof", "proof", BlogWriter.PASSWORD).location()).startsWith(SECURITY);
		assertThat(vera.page(SECURITY).select("[data-passkey]")).hasSize(1);
		assertThat(vera.json("POST", "/webauthn/register", "{}").status()).isNotIn(401, 403);
	}

	@Test
	void asksARememberedBrowserForThePasswordBeforeTheMailAddressChanges() {
		this.blog.account("vera", "Vera Lund", "EDITOR");
		Author vera = remembered();
		vera.page("/admin/profile");
		String[] wish = { "name", "Vera", "email", "eve@example.org", "bio", "", "slug", "vera", "portrait", "" };
		Visitor.Answer answer = vera.post("/admin/profile", wish);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select("#email-error").text()).contains("give your password");
		assertThat(answer.page().select("#proof")).hasSize(1);
		String[] proved = java.util.Arrays.copyOf(wish, wish.length + 2);
		proved[wish.length] = "proof";
		proved[wish.length + 1] = "wrong wrong wrong";
		assertThat(vera.post("/admin/profile", proved).page().select("#email-error").text())
			.contains("not your password");
		assertThat(vera.page("/admin/profile").select("#email").val()).isEmpty();
		proved[wish.length + 1] = BlogWriter.PASSWORD;
		assertThat(vera.post("/admin/profile", proved).location()).isEqualTo("/admin/profile");
		assertThat(vera.page("/admin/profile").select("#email").val()).isEqualTo("eve@example.org");
	}

	@Test
	void forgetsRememberedBrowsersWhereAPasswordIsGivenOut() {
		this.blog.account("ada", "Ada", "ADMINISTRATOR");
		long vera = this.blog.account("vera", "Vera Lund", "EDITOR");
		Author browser = remembered();
		Author session = this.visitor.author("vera");
		Author ada = this.visitor.author("ada");
		ada.page("/admin/authors");
		ada.post("/admin/authors/" + vera + "/password");
		assertThat(browser.get(SECURITY).location()).isEqualTo("/login");
		browser.forget("ibid");
		assertThat(browser.get(SECURITY).location()).isEqualTo("/login");
		assertThat(session.get(SECURITY).location()).isEqualTo("/login");
		assertThat(this.tables.count("remembered_device")).isZero();
	}

	@Test
	void endsAllOtherSessionsWithANewPassword() {
		this.blog.account("vera", "Vera Lund", "EDITOR");
		Author here = this.visitor.author("vera");
		Author there = this.visitor.author("vera");
		here.page(SECURITY);
		assertThat(here.post(SECURITY + "/password", "old", "wrong", "fresh", NEW_PASSWORD)
			.page()
			.select("#old-error")
			.text()).contains("not your password");
		here.post(SECURITY + "/password", "old", BlogWriter.PASSWORD, "fresh", "😀".repeat(64));
		assertThat(here.get(SECURITY).status()).isEqualTo(200);
		assertThat(there.get(SECURITY).location()).isEqualTo("/login");
		assertThat(stranger().post("/login", "username", "vera", "password", "😀".repeat(64)).location())
			.isEqualTo("/admin");
		assertThat(stranger().post("/login", "username", "vera", "password", "😀".repeat(63)).location())
			.isEqualTo("/login?error");
	}

	@Test
	void signsOutOneBrowserOrAll() {
		this.blog.account("vera", "Vera Lund", "EDITOR");
		Author here = this.visitor.author("vera");
		Author there = this.visitor.author("vera");
		Author elsewhere = this.visitor.author("vera");
		here.post(here.page(SECURITY).select(".place form").get(0).attr("action"));
		assertThat(here.page(SECURITY).select(".place")).hasSize(2);
		here.post(SECURITY + "/sessions/end");
		assertThat(here.get(SECURITY).location()).isEqualTo("/login");
		assertThat(there.get(SECURITY).location()).isEqualTo("/login");
		assertThat(elsewhere.get(SECURITY).location()).isEqualTo("/login");
	}

	@Test
	void changesAForgottenPasswordByALinkThatWorksOnce() {
		long vera = this.blog.account("vera", "Vera Lund", "EDITOR");
		String link = this.links.forPassword(vera, Duration.ofHours(1));
		String token = link.replaceFirst(".*=", "");
		Author stranger = this.visitor.stranger();
		stranger.page(link);
		assertThat(stranger.post("/password/new", "token", token, "password", "short").page().text())
			.contains("too short");
		assertThat(stranger.post("/password/new", "token", token, "password", NEW_PASSWORD).location())
			.isEqualTo("/admin");
		assertThat(this.visitor.get(link).status()).isEqualTo(404);
	}

	@Test
	void forgetsALinkThatIsTooOld() {
		long vera = this.blog.account("vera", "Vera Lund", "EDITOR");
		assertThat(this.visitor.get(this.links.forPassword(vera, Duration.ofSeconds(-1))).status()).isEqualTo(404);
	}

	@Test
	void saysWhomToAskWhereTheBlogSendsNoMail() {
		assertThat(this.visitor.page("/password/forgotten").text()).contains("reset-password LOGIN");
	}

	@Test
	void answersScriptsInTheirLanguage() {
		this.blog.account("vera", "Vera Lund", "AUTHOR");
		assertThat(this.visitor.get("/admin/posts", "Accept", "application/json").status()).isEqualTo(401);
		Author vera = this.visitor.author("vera");
		assertThat(vera.json("POST", "/admin/settings/blog", "{}").status()).isEqualTo(403);
		assertThat(vera.json("POST", "/admin/settings/blog", "{}").body()).contains("forbidden");
	}

	@Test
	void explainsARefusalToPeople() {
		this.blog.account("vera", "Vera Lund", "AUTHOR");
		Author vera = this.visitor.author("vera");
		Visitor.Answer role = vera.get("/admin/settings");
		assertThat(role.status()).isEqualTo(403);
		assertThat(role.page().select("h1").text()).isEqualTo("This is not yours to open");
		Author stale = this.visitor.stranger();
		Visitor.Answer expired = stale.post("/admin/posts", "title", "All I typed");
		assertThat(expired.status()).isEqualTo(403);
		assertThat(expired.page().text()).contains("open for too long");
	}

	@Test
	void namesItsCookieByTheConnection() {
		assertThat(this.visitor.get("/login").header("Set-Cookie")).startsWith("ibid=")
			.contains("HttpOnly", "SameSite=Lax");
	}

}
