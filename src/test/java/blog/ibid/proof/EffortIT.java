package blog.ibid.proof;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where an effort is asked for with each reply, a browser makes it while its user types.
 */
class EffortIT {

	private static Harbour harbour;

	@BeforeAll
	static void alwaysAsksForAnEffort() {
		harbour = Harbour.open(0);
		try (Seat seat = harbour.desk().seat()) {
			Page page = seat.open("/admin/settings/guard");
			page.locator("input[value=ALWAYS]").check();
			seat.follow(page.locator("button.main"));
		}
	}

	@AfterAll
	static void close() {
		if (harbour != null) {
			harbour.close();
		}
	}

	private static void reply(Seat seat, String name, String words) {
		seat.page().locator("#comment").click();
		seat.page().keyboard().type(words);
		seat.page().locator("#author").fill(name);
		seat.takeTime();
		Harbour.send(seat);
	}

	@Test
	void publishesWhatABrowserMadeAnEffortForAndTheNextOne() {
		try (Seat seat = harbour.desk().stranger(Visitor.usual())) {
			Page page = seat.open(harbour.post());
			reply(seat, "Ann", "An honest word.");
			assertThat(page.url()).contains("#comment-");
			assertThat(page.locator(".thread .comment:has-text('An honest word.')")).isVisible();
			reply(seat, "Ann", "And a second one.");
			assertThat(page.locator(".thread .comment:has-text('And a second one.')")).isVisible();
		}
	}

	@Test
	void letsWaitWhatCameWithoutJavaScriptAndSaysWhy() {
		try (Seat seat = harbour.desk().stranger(Visitor.usual().withoutJavaScript())) {
			Page page = seat.open(harbour.post());
			reply(seat, "Pat", "A word without a script.");
			assertThat(page.locator("h1")).containsText("waits for approval");
		}
		try (Seat seat = harbour.desk().seat()) {
			Page page = seat.open("/admin/comments");
			assertThat(page.locator(".replies ul.list > li:has-text('A word without a script.') .reasons"))
				.containsText("did not do the arithmetic");
		}
	}

	/** An effort that never ends keeps nobody from writing, nor from seeing it first. */
	@Test
	void letsSomebodyTypeWhileTheBrowserIsAtIt() {
		try (Seat seat = harbour.desk().stranger(Visitor.usual())) {
			Page page = seat.open(harbour.post());
			page.route("**/comments/effort/**", (route) -> route.fulfill(
					new Route.FulfillOptions().setContentType("text/plain").setBody("1-" + "0".repeat(32) + "-32-0")));
			page.waitForResponse("**/comments/effort/**", () -> page.locator("#comment").click());
			page.locator("#comment").pressSequentially("Nobody is in my way.");
			assertThat(page.locator("#comment").inputValue()).isEqualTo("Nobody is in my way.");
			page.locator("#author").fill("Ann");
			page.getByText("See it first").click();
			assertThat(page.locator("#preview")).containsText("Nobody is in my way.");
		}
	}

}
