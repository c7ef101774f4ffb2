package blog.ibid.proof;

import blog.ibid.proof.WrittenExport.Written;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where an effort is asked for with each reply, a browser makes it while its user types.
 */
class EffortIT {

	private static Desk desk;

	private static String post;

	@BeforeAll
	static void alwaysAsksForAnEffort() {
		Jar jar = Jar.withNewFolder();
		Jar.Outcome outcome = jar.run("import",
				new WrittenExport().author("editor", "Vera Lund")
					.add(Written.post(7, "The Harbour", "<p>It rained, they say.</p>"))
					.write()
					.toString());
		assertThat(outcome.status()).as(outcome.said()).isEqualTo(0);
		desk = Desk.open(jar);
		try (Seat seat = desk.seat()) {
			Page page = seat.open("/admin/settings");
			page.locator("#comments input[value=NONE]").check();
			page.locator("#comments button.main").click();
			page = seat.open("/admin/settings/guard");
			page.locator("input[value=ALWAYS]").check();
			page.locator("button.main").click();
			page.locator(".notice").waitFor();
			page.navigate(seat.url("/?p=7"));
			post = page.url().replaceFirst("^https?://[^/]+", "");
		}
	}

	@AfterAll
	static void close() {
		if (desk != null) {
			desk.close();
		}
	}

	private static void reply(Page page, String name, String words) {
		page.locator("#comment").click();
		page.keyboard().type(words);
		page.locator("#author").fill(name);
		page.waitForTimeout(3200);
		page.locator("form.reply .buttons button").first().click();
	}

	@Test
	void publishesWhatABrowserMadeAnEffortForAndTheNextOne() {
		try (Seat seat = desk.stranger(Visitor.usual())) {
			Page page = seat.open(post);
			reply(page, "Ann", "An honest word.");
			page.waitForURL("**#comment-*");
			assertThat(page.locator(".thread .comment:has-text('An honest word.')").isVisible()).isTrue();
			reply(page, "Ann", "And a second one.");
			page.locator(".thread .comment:has-text('And a second one.')").waitFor();
		}
	}

	@Test
	void letsWaitWhatCameWithoutJavaScriptAndSaysWhy() {
		try (Seat seat = desk.stranger(Visitor.usual().withoutJavaScript())) {
			Page page = seat.open(post);
			reply(page, "Pat", "A word without a script.");
			assertThat(page.locator("h1").textContent()).contains("waits for approval");
		}
		try (Seat seat = desk.seat()) {
			Page page = seat.open("/admin/comments");
			assertThat(
					page.locator(".replies ul.list > li:has-text('A word without a script.') .reasons").textContent())
				.contains("did not do the arithmetic");
		}
	}

	/** An effort that never ends keeps nobody from writing, nor from seeing it first. */
	@Test
	void letsSomebodyTypeWhileTheBrowserIsAtIt() {
		try (Seat seat = desk.stranger(Visitor.usual())) {
			Page page = seat.open(post);
			page.route("**/comments/effort/**", (route) -> route.fulfill(
					new Route.FulfillOptions().setContentType("text/plain").setBody("1-" + "0".repeat(32) + "-32-0")));
			page.waitForResponse("**/comments/effort/**", () -> page.locator("#comment").click());
			page.locator("#comment").pressSequentially("Nobody is in my way.");
			assertThat(page.locator("#comment").inputValue()).isEqualTo("Nobody is in my way.");
			page.locator("#author").fill("Ann");
			page.getByText("See it first").click();
			page.locator("#preview").waitFor();
			assertThat(page.locator("#preview").textContent()).contains("Nobody is in my way.");
		}
	}

}
