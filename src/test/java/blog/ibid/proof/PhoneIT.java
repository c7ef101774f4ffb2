package blog.ibid.proof;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A conversation of a hundred replies on a phone: read, continued and moderated by thumb.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PhoneIT {

	/** What can be tapped but is lower than 44 pixels; links within a text may be. */
	private static final String SMALL = """
			() => [...document.querySelectorAll('main :is(a, button, input:not([type=hidden], [type=checkbox], [type=radio]), textarea, label.choice)')]
				.filter((e) => e.offsetParent && !e.closest('.e-content, .footnotes, .hidden, .privacy, .meta, .bio, h1, h2, small'))
				.filter((e) => !/^inline$/.test(getComputedStyle(e).display))
				.filter((e) => e.getBoundingClientRect().height < 43.5)
				.map((e) => `${e.tagName} ${e.className} ${e.textContent.trim().slice(0, 40)} ${e.getBoundingClientRect().height}`)""";

	private static final String WIDTH = "() => document.documentElement.scrollWidth";

	private static Harbour harbour;

	@BeforeAll
	static void aHundredReplies() {
		harbour = Harbour.open(90);
	}

	@AfterAll
	static void close() {
		if (harbour != null) {
			harbour.close();
		}
	}

	private static void fits(Page page, String what) {
		assertThat(page.evaluate(WIDTH)).as(what).isEqualTo(390);
		assertThat((List<?>) page.evaluate(SMALL)).as(what).isEmpty();
	}

	@Test
	@Order(1)
	void writesAtTenDepths() {
		try (Seat seat = harbour.desk().stranger(Visitor.usual().onAPhone())) {
			Page page = seat.open(harbour.post());
			for (int depth = 2; depth <= 10; depth++) {
				Locator comment = (depth == 2) ? page.locator(".thread .comment").first()
						: page.locator(".comment:has(> .who:has-text('Depth " + (depth - 1) + "'))").first();
				Locator answer = comment.locator(".do a.answer").first();
				answer.scrollIntoViewIfNeeded();
				answer.tap();
				assertThat(page.locator("#comment").evaluate("(e) => document.activeElement === e")).isEqualTo(true);
				Object top = page.locator("#comment").evaluate("(e) => e.getBoundingClientRect().top");
				assertThat(((Number) top).doubleValue()).as("the form is in sight").isBetween(0.0, 700.0);
				Harbour.type(page, "Depth " + depth, "Said at the level " + depth + ", by thumb.");
				if (depth == 2 || depth == 9) {
					seat.picture("phone-form-" + depth);
					fits(page, "the form at depth " + depth);
				}
				send(seat);
				assertThat(page.locator(".comment:has(> .who:has-text('Depth " + depth + "'))").first()).isVisible();
			}
			page.locator(".comment:has(> .who:has-text('Depth 7'))").first().scrollIntoViewIfNeeded();
			seat.picture("phone-depths");
			fits(page, "ten depths");
		}
	}

	@Test
	@Order(2)
	void readsAllOfIt() {
		for (Visitor visitor : List.of(Visitor.usual().onAPhone(), Visitor.usual().inTheDark().onAPhone())) {
			try (Seat seat = harbour.desk().stranger(visitor)) {
				Page page = seat.open(harbour.post());
				int read = 0;
				String shade = visitor.dark() ? "-dark" : "";
				seat.picture("phone-top" + shade);
				for (boolean more = true; more;) {
					fits(page, page.url());
					read += page.locator(".thread .comment").count();
					page.locator(".thread .comment").nth(3).scrollIntoViewIfNeeded();
					seat.picture("phone-thread" + shade);
					Locator next = page.locator(".thoughts .paging a[rel=next]");
					more = next.count() > 0;
					if (more) {
						seat.onward(next::tap);
					}
				}
				assertThat(read).isEqualTo(99);
				page.locator("#respond").scrollIntoViewIfNeeded();
				seat.picture("phone-respond" + shade);
			}
		}
	}

	@Test
	@Order(3)
	void moderatesThirtyByThumb() {
		for (int i = 1; i <= 30; i++) {
			wait(i);
		}
		try (Seat seat = harbour.desk().seat(Visitor.usual().onAPhone())) {
			Page page = seat.open("/admin/comments");
			seat.picture("phone-queue");
			fits(page, "the queue");
			for (int i = 0; i < 10; i++) {
				Locator row = page.locator(".replies ul.list > li").nth(4);
				Locator button = row.locator((i % 2 == 0) ? "button[value^='approve ']" : "button[value^='spam ']");
				button.scrollIntoViewIfNeeded();
				// what stands partly above the edge comes down to it
				double before = Math.max(0, top(row));
				seat.onward(button::tap);
				assertThat(page.locator(".replies ul.list > li")).hasCount(29 - i);
				assertThat(page.locator(".notice")).isVisible();
				// nothing jumps
				page.waitForCondition(() -> Math.abs(top(page.locator(".replies ul.list > li").nth(4)) - before) <= 3);
				Object low = page.locator(".notice").evaluate("(e) => e.getBoundingClientRect().bottom");
				assertThat(((Number) low).doubleValue()).as("undo is at the thumb").isBetween(800.0, 845.0);
			}
			seat.picture("phone-decided");
			fits(page, "after decisions");
			seat.onward(page.locator(".notice form button")::tap);
			assertThat(page.getByText("That is taken back.")).isVisible();
			for (int i = 0; i < 5; i++) {
				page.locator(".replies .tick label").nth(i).tap();
			}
			assertThat(page.locator(".replies .all")
				.evaluate("(e) => e.getBoundingClientRect().bottom <= innerHeight + 1"))
				.as("what is ticked is decided on from where one is")
				.isEqualTo(true);
			seat.picture("phone-ticked");
			fits(page, "with ticks");
			seat.onward(page.locator(".replies .all button").first()::tap);
			assertThat(page.locator(".notice")).isVisible();
			seat.picture("phone-bulk");
			assertThat(page.locator(".replies ul.list > li")).hasCount(16);
		}
		try (Seat seat = harbour.desk().seat(Visitor.usual().inTheDark().onAPhone())) {
			seat.open("/admin/comments");
			seat.picture("phone-queue-dark");
			fits(seat.open("/admin/settings/guard"), "the guards");
			seat.picture("phone-guard-dark");
		}
	}

	private static void send(Seat seat) {
		seat.onward(seat.page().locator("form.reply .buttons button").first()::tap);
	}

	private static double top(Locator row) {
		return ((Number) row.evaluate("(e) => e.getBoundingClientRect().top")).doubleValue();
	}

	private static void wait(int number) {
		try (Seat seat = harbour.desk().stranger(Visitor.usual().onAPhone())) {
			seat.page()
				.request()
				.post(seat.url("/comments/"), RequestOptions.create()
					.setMaxRedirects(0)
					.setForm(FormData.create()
						.set("comment_post_ID", Harbour.NUMBER)
						.set("author", "Guest " + number)
						.set("email", "guest" + number + "@reader.example")
						.set("comment", "I was there, and number " + number + " would say that it did not rain. See "
								+ "https://harbour.example/" + number)));
		}
	}

	/** Thirty suspicious replies are an attack: then a browser works for its user. */
	@Test
	@Order(4)
	void worksWhileSomebodyTypesUnderAttackAndToldWhatIsWrong() {
		try (Seat seat = harbour.desk().stranger(Visitor.usual().onAPhone())) {
			seat.forgive("status of 422");
			Page page = seat.open(harbour.post());
			page.locator("#comment").tap();
			Harbour.type(page, "Honest Ann", "An honest word amid the attack.");
			seat.takeTime();
			send(seat);
			assertThat(page.url()).doesNotEndWith(harbour.post());
			seat.picture("phone-honest");
			assertThat(page.locator(".comment:has-text('Honest Ann')").first()).isVisible();
			page = seat.open(harbour.post());
			Harbour.type(page, "Rosa", "Words that must not be lost.");
			page.locator("#url").fill("no site");
			send(seat);
			assertThat(page.locator("#url-error")).isVisible();
			seat.picture("phone-wrong");
			fits(page, "what is wrong");
		}
		try (Seat seat = harbour.desk().stranger(Visitor.usual().onAPhone().withoutJavaScript())) {
			Page page = seat.open(harbour.post());
			Harbour.type(page, "Plain Pat", "A word without a script.");
			seat.takeTime();
			send(seat);
			assertThat(page.locator("h1")).containsText("waits for approval");
			seat.picture("phone-receipt");
			fits(page, "the receipt");
		}
	}

}
