package blog.ibid.proof;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * From an empty data folder to the first post, and to a key that is no password.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BeginningIT {

	private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/setup\\?token=\\S+)");

	private static final String SECURITY = "/admin/profile/security";

	private static Desk desk;

	@BeforeAll
	static void open() {
		desk = Desk.ofNobody();
	}

	@AfterAll
	static void close() {
		if (desk != null) {
			desk.close();
		}
	}

	@Test
	@Order(1)
	void setsTheBlogUpAndPublishesAPostWithFiveNotes() {
		Matcher link = LINK.matcher(desk.server().started().said());
		assertThat(link.find()).as("a link in the log").isTrue();
		try (Seat seat = desk.stranger(Visitor.usual())) {
			assertThat(seat.text("/")).contains("/login");
			Page page = seat.open(link.group(1));
			page.locator("#blogTitle").fill("The Brass Lantern");
			page.locator("#zone").selectOption("Europe/Lisbon");
			page.locator("#name").fill("Vera Lund");
			page.locator("#bio").fill("Reads old records.");
			page.locator("#login").fill(Desk.LOGIN);
			page.locator("#password").fill(Desk.PASSWORD);
			seat.follow(page.locator("button.main"));
			assertThat(page).hasURL(seat.url("/admin"));

			Sheet.begin(seat, "What the Ledger Says");
			Sheet.typeWithNotes(page, 5);
			assertThat(Sheet.numbers(page)).isEqualTo(Sheet.upTo(5));
			Sheet.publishAndRead(seat, "What the Ledger Says");
			assertThat(page.locator("h1.p-name, .p-name").first()).hasText("What the Ledger Says");
			assertThat(page.locator("a.footnote").allInnerTexts()).isEqualTo(Sheet.upTo(5));
			assertThat(page.locator(".footnotes li").nth(4)).containsText("Source 5.");
			assertThat(page.locator(".bio")).containsText("Reads old records.");
			assertThat(seat.text("/")).contains("The Brass Lantern", "What the Ledger Says");
		}
		try (Seat late = desk.stranger(Visitor.usual())) {
			assertThat(late.page().request().get(late.url(link.group(1))).status()).isEqualTo(404);
		}
	}

	@Test
	@Order(2)
	void comesInByAPasskey() {
		try (Seat seat = desk.atLocalhost(Visitor.usual())) {
			withAuthenticator(seat.page());
			seat.signIn(Desk.LOGIN, Desk.PASSWORD);
			Page page = seat.open(SECURITY);
			page.locator("#passkey-name").fill("Laptop");
			seat.follow(page.locator("[data-passkey] button"));
			assertThat(page.locator("input[name=name]")).hasValue("Laptop");
			seat.follow(page.locator("form[action$='/logout'] button"));
			assertThat(page.getByText("You have signed out.")).isVisible();
			seat.follow(page.locator("[data-passkey] button"));
			assertThat(page).hasURL(seat.url("/admin"));
			seat.open(SECURITY);
			assertThat(page.locator("main")).containsText("Last used");
			seat.follow(page.getByText("Remove", new Page.GetByTextOptions().setExact(true)));
			assertThat(page.locator(".notice").first()).containsText("is removed");
		}
	}

	/** CDP's own: a built-in key that always sees its owner's finger. */
	private static void withAuthenticator(Page page) {
		CDPSession devtools = page.context().newCDPSession(page);
		devtools.send("WebAuthn.enable");
		var options = new JsonObject();
		Map.of("hasResidentKey", true, "hasUserVerification", true, "isUserVerified", true,
				"automaticPresenceSimulation", true)
			.forEach(options::addProperty);
		options.addProperty("protocol", "ctap2");
		options.addProperty("transport", "internal");
		var words = new JsonObject();
		words.add("options", options);
		devtools.send("WebAuthn.addVirtualAuthenticator", words);
	}

	@Test
	@Order(3)
	void signsOutEverywhere() {
		try (Seat here = desk.seat(); Seat there = desk.seat(Visitor.usual().wide(390))) {
			there.open("/admin");
			Page page = here.open(SECURITY);
			assertThat(page.locator(".place").nth(1)).isVisible();
			here.follow(page.getByText("Sign out everywhere, here too"));
			assertThat(page.getByText("You have signed out.")).isVisible();
			for (Seat seat : new Seat[] { here, there }) {
				seat.page().navigate(seat.url("/admin"));
				assertThat(seat.page()).hasURL(seat.url("/login"));
			}
		}
	}

}
