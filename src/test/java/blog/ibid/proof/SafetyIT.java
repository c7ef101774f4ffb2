package blog.ibid.proof;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * In mid-sentence the server dies, the session ends, the browser is closed: what was
 * typed up to a few seconds before is there.
 */
class SafetyIT {

	private static final String NOTE = "Its source, at 7.";

	private static Desk desk;

	@BeforeAll
	static void open() {
		desk = Desk.open();
	}

	@AfterAll
	static void close() {
		if (desk != null) {
			desk.close();
		}
	}

	private static Page typeAndWait(Seat seat, String title) {
		Page page = Sheet.begin(seat, title);
		page.keyboard().type("The first sentence.");
		page.keyboard().press("Control+Alt+f");
		page.keyboard().type(NOTE);
		page.keyboard().press("Escape");
		Sheet.saved(page);
		page.keyboard().type(" And in the middle of the sec");
		return page;
	}

	@Test
	void theServerIsKilled() {
		try (Seat seat = desk.seat()) {
			seat.forgive("ERR_CONNECTION_REFUSED");
			seat.forgive("ERR_EMPTY_RESPONSE");
			seat.forgive("ERR_CONNECTION_RESET");
			Page page = typeAndWait(seat, "Killed");
			desk.killAndServeAgain(() -> {
				page.keyboard().type("ond");
				assertThat(page.locator("#saved")).containsText("Not saved yet");
			});
			Sheet.saved(page);
			try (Seat elsewhere = desk.seat()) {
				Page other = elsewhere.page();
				other.navigate(page.url());
				assertThat(other.locator(Sheet.BODY)).containsText("in the middle of the second");
				assertThat(other.locator(Sheet.NOTES)).containsText(NOTE);
			}
		}
	}

	@Test
	void theServerIsKilledAndTheBrowserClosed() {
		Seat seat = desk.seat();
		String address = typeAndWait(seat, "Killed and closed").url();
		desk.killAndServeAgain(seat::leave);
		try (Seat back = desk.seat()) {
			Page page = back.page();
			page.navigate(address);
			assertThat(page.locator(Sheet.BODY)).containsText("The first sentence.");
			assertThat(page.locator(Sheet.NOTES)).containsText(NOTE);
		}
	}

	@Test
	void theSessionEnds() {
		try (Seat seat = desk.seat()) {
			seat.forgive("status of 401");
			seat.forgive("status of 403");
			Page page = typeAndWait(seat, "Signed out");
			page.context().clearCookies();
			page.keyboard().type("ond");
			assertThat(page.locator("#saved")).containsText("You have been signed out");
			page.keyboard().type(" sentence");
			seat.signIn(Desk.LOGIN, Desk.PASSWORD);
			page.keyboard().type(".");
			Sheet.saved(page);
			page.reload();
			assertThat(page.locator(Sheet.BODY)).containsText("in the middle of the second sentence.");
			assertThat(page.locator(Sheet.NOTES)).containsText(NOTE);
		}
	}

	@Test
	void theSessionEndsAndThePageIsLeft() {
		try (Seat seat = desk.seat()) {
			seat.forgive("status of 401");
			seat.forgive("status of 403");
			Page page = typeAndWait(seat, "Left behind");
			String address = page.url();
			page.context().clearCookies();
			page.keyboard().type("ond");
			assertThat(page.locator("#saved")).containsText("You have been signed out");
			page.onDialog((dialog) -> dialog.accept());
			page.navigate(seat.url("/login"));
			seat.signIn(Desk.LOGIN, Desk.PASSWORD);
			page.navigate(address);
			assertThat(page.locator(".notice").first()).containsText("found in this browser");
			assertThat(page.locator(Sheet.BODY)).containsText("in the middle of the second");
			Sheet.saved(page);
		}
	}

}
