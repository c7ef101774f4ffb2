package blog.ibid.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A reader looks for a sentence, with a mouse, with keys, and without scripts.
 */
class SearchIT {

	private static final String PHRASE = "“browner than the rest”";

	private static final String IN_VIEW = """
			(id) => { const box = document.getElementById(id).getBoundingClientRect();
			return box.top >= 0 && box.bottom <= innerHeight; }""";

	private static Desk desk;

	@BeforeAll
	static void open() {
		desk = Desk.open(Jar.holding(Jar.DEMO));
	}

	@AfterAll
	static void close() {
		if (desk != null) {
			desk.close();
		}
	}

	private static void awaitIndex(Seat seat) {
		await(seat, () -> seat.text("/search/?q=eels").contains("class=\"hits\""));
	}

	private static void await(Seat seat, BooleanSupplier condition) {
		seat.page().waitForCondition(() -> {
			seat.page().waitForTimeout(100);
			return condition.getAsBoolean();
		});
	}

	private static void opensAtTheNote(Seat seat) {
		Page page = seat.page();
		assertThat(page.locator(".hits h2 a").first()).hasText("In note 10 of “A Vote by Candlelight”");
		seat.follow(page.locator(".hits h2 a").first());
		assertThat(page.url()).contains("/a-vote-by-candlelight/#fnref-");
		String marker = page.url().replaceFirst(".*#", "");
		assertThat(page.locator("[id='" + marker + "']").innerText()).isEqualTo("10");
		assertThat(page.evaluate(IN_VIEW, marker)).isEqualTo(true);
	}

	@Test
	void findsWhatStandsOnlyInANoteAndOpensThere() {
		try (Seat seat = desk.stranger(Visitor.usual())) {
			awaitIndex(seat);
			Page page = seat.open("/");
			page.locator("#find").fill(PHRASE);
			seat.onward(() -> page.keyboard().press("Enter"));
			opensAtTheNote(seat);
		}
	}

	@Test
	void findsItWithoutScripts() {
		try (Seat seat = desk.stranger(Visitor.usual().wide(390).withoutJavaScript())) {
			awaitIndex(seat);
			Page page = seat.open("/search/");
			page.locator("#q").fill(PHRASE);
			seat.follow(page.locator("main form button"));
			opensAtTheNote(seat);
		}
	}

	@Test
	void suggestsAndObeysTheKeys() {
		try (Seat seat = desk.stranger(Visitor.usual())) {
			awaitIndex(seat);
			Page page = seat.open("/");
			Locator box = page.locator("#find");
			box.pressSequentially("the ");
			box.pressSequentially("fer");
			Locator options = page.locator("form.find [role=option]");
			options.first().waitFor();
			assertThat(box).hasAttribute("aria-expanded", "true");
			page.keyboard().press("Escape");
			assertThat(options.first()).isHidden();
			assertThat(box).hasValue("the fer");
			box.pressSequentially("r");
			options.first().waitFor();
			page.keyboard().press("ArrowDown");
			assertThat(box).hasAttribute("aria-activedescendant", options.first().getAttribute("id"));
			page.keyboard().press("Enter");
			page.waitForURL("**/the-ferry-that-would-not-stop/");
		}
	}

	@Test
	void hidesAtOnceWhatIsWithdrawnAndFindsItAgain() {
		try (Seat author = desk.seat(); Seat reader = desk.stranger(Visitor.usual())) {
			awaitIndex(reader);
			String list = author.text("/admin/posts");
			String post = Jsoup.parse(list)
				.select("li:contains(Who Owned the Tide Mill), tr:contains(Who Owned the Tide Mill)")
				.select("input[name=id]")
				.attr("value");
			await(reader, () -> hits(reader).contains("Who Owned the Tide Mill?"));
			decide(author, list, post, "WITHDRAW");
			assertThat(hits(reader)).noneMatch((hit) -> hit.contains("Tide Mill?"));
			decide(author, list, post, "PUBLISH");
			await(reader, () -> hits(reader).contains("Who Owned the Tide Mill?"));
		}
	}

	private static List<String> hits(Seat reader) {
		return Jsoup.parse(reader.text("/search/?q=eels+michaelmas")).select(".hits h2 a").eachText();
	}

	private static void decide(Seat author, String list, String post, String action) {
		author.page()
			.request()
			.post(author.url("/admin/posts/bulk"),
					RequestOptions.create()
						.setMaxRedirects(0)
						.setForm(FormData.create()
							.set("_csrf", Jsoup.parse(list).select("meta[name=csrf]").attr("content"))
							.set("id", post)
							.set("action", action)));
	}

	@Test
	void hasAccessibleAndValidPages() {
		Map<String, String> pages = new LinkedHashMap<>();
		try (Seat seat = desk.stranger(Visitor.usual().wide(320).inTheDark())) {
			awaitIndex(seat);
			for (String path : List.of("/search/", "/search/?q=the+ferry", "/search/?q=candels+zzz&kind=note",
					"/search/?q=yard")) {
				assertThat(seat.axe(path)).as(path).isEmpty();
				assertThat(seat.open(path).evaluate("document.documentElement.scrollWidth <= innerWidth")).as(path)
					.isEqualTo(true);
				pages.put(path, seat.text(path));
			}
		}
		assertThat(NuValidator.errorsIn(pages)).isEmpty();
	}

	@Test
	void hasAnAccessibleListOfSuggestions() {
		try (Seat seat = desk.stranger(Visitor.usual().wide(390).withoutProtection())) {
			awaitIndex(seat);
			Page page = seat.open("/search/");
			page.locator("#q").pressSequentially("ferry");
			page.locator("main [role=option]").first().waitFor();
			page.keyboard().press("ArrowDown");
			assertThat(Axe.findings(seat.visit())).isEmpty();
		}
	}

}
