package blog.ibid.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
 * Readers talk under a post, and the author listens.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConversationIT {

	private static final String TEXT = "I was there, and it rained.[1]\n\nSources\n[1] Harbour Board, Minutes (May 3, 2017).";

	private static Harbour harbour;

	@BeforeAll
	static void aPostWithAHundredReplies() {
		harbour = Harbour.open(100);
	}

	@AfterAll
	static void close() {
		if (harbour != null) {
			harbour.close();
		}
	}

	/** The page that a decision leads to, which says this. */
	private static void decides(Seat seat, String key, String words) {
		seat.onward(() -> seat.page().keyboard().press(key));
		assertThat(seat.page().locator(".notice").first()).containsText(words);
	}

	private static String focused(Page page) {
		return String.valueOf(page.evaluate("() => document.activeElement.textContent"));
	}

	@Test
	@Order(1)
	void repliesInPlaceWithJavaScriptOnAPhone() {
		try (Seat seat = harbour.desk().stranger(Visitor.usual().wide(390))) {
			Page page = seat.open(harbour.post());
			seat.wholePicture("thread-phone");
			page.locator("a.answer").first().click();
			assertThat(page.locator("#respond-heading")).hasText("Reply to Reader 1");
			assertThat(page.locator(".comment #respond, .comment ~ #respond")).hasCount(1);
			Harbour.type(page, "Rosa Quint", TEXT);
			seat.picture("answer-phone");
			page.getByText("See it first").click();
			page.locator("#preview .footnotes li").waitFor();
			assertThat(page.url()).isEqualTo(seat.url(harbour.post()));
			seat.picture("preview-phone");
			seat.takeTime();
			Harbour.send(seat);
			assertThat(page.url()).contains("#comment-");
			assertThat(page.locator(".thread .thread .comment").first().textContent()).contains("Rosa Quint",
					"I was there");
			seat.picture("answered-phone");
			seat.follow(page.getByText("Change or withdraw it"));
			page.locator("#comment").fill("I was there, and it did not rain.");
			seat.picture("own-phone");
			seat.follow(page.locator("form.reply button").first());
			assertThat(page.locator(".thread .thread .comment").first()).containsText("did not rain");
			seat.follow(page.getByText("Change or withdraw it"));
			seat.follow(page.getByText("Withdraw it", new Page.GetByTextOptions().setExact(true)));
			assertThat(page.locator("h1")).hasText("Your reply is withdrawn");
			seat.open(harbour.post());
			assertThat(page.locator(".thread .thread .comment").count()).isZero();
		}
	}

	@Test
	@Order(2)
	void repliesWithoutJavaScriptDownToTheTenthLevel() {
		try (Seat seat = harbour.desk().stranger(Visitor.usual().wide(320).withoutJavaScript())) {
			Page page = seat.open(harbour.post());
			for (int depth = 2; depth <= 10; depth++) {
				seat.follow(page
					.locator((depth == 2) ? ".thread a.answer"
							: ".thread .comment:has(.who:has-text('Depth " + (depth - 1) + "')) a.answer")
					.first());
				Harbour.type(page, "Depth " + depth, "Said at the level " + depth + ".");
				Harbour.send(seat);
				assertThat(page.url()).contains("#comment-");
			}
			assertThat(page.locator(".comment:has(.who:has-text('Depth 10')) .to").textContent())
				.isEqualTo("in reply to Depth 9");
			page.locator(".comment:has(.who:has-text('Depth 10'))").scrollIntoViewIfNeeded();
			seat.picture("deep-small");
			Object wide = page.evaluate("() => document.documentElement.scrollWidth");
			assertThat(wide).isEqualTo(320);
		}
	}

	@Test
	@Order(3)
	void keepsWhatWasTypedWhenSomethingIsWrong() {
		try (Seat seat = harbour.desk().stranger(Visitor.usual().wide(390).withoutJavaScript())) {
			seat.forgive("status of 422");
			Page page = seat.open(harbour.post());
			page.locator("#email").evaluate("(field) => field.form.setAttribute('novalidate', '')");
			Harbour.type(page, "Rosa", "Words that must not be lost.");
			page.locator("#url").fill("no site");
			Harbour.send(seat);
			assertThat(page.locator("#comment").inputValue()).isEqualTo("Words that must not be lost.");
			assertThat(page.locator("#url-error").isVisible()).isTrue();
			seat.wholePicture("wrong-phone");
		}
	}

	@Test
	@Order(4)
	void waitsForApprovalAndIsModeratedByKeyboard() {
		try (Seat reader = harbour.desk().stranger(Visitor.usual().wide(390)); Seat seat = harbour.desk().seat()) {
			for (String name : List.of("Ida", "Jon", "Kim")) {
				Page page = reader.open(harbour.post());
				Harbour.type(page, name, "Buy my [url=https://" + name + ".example]things[/url], " + name + " says.");
				reader.takeTime();
				Harbour.send(reader);
				assertThat(page.locator("h1")).containsText("waits for approval");
				reader.wholePicture("receipt-phone");
			}
			Page page = seat.open("/admin/comments");
			seat.wholePicture("queue");
			assertThat(page.locator(".reasons").first().textContent()).contains("robots use");
			page.keyboard().press("j");
			page.keyboard().press("j");
			page.keyboard().press("k");
			assertThat(focused(page)).contains("Kim says");
			decides(seat, "a", "approved");
			assertThat(focused(page)).contains("Jon says");
			decides(seat, "s", "The reply lies with the spam.");
			decides(seat, "u", "That is taken back.");
			page.keyboard().press("j");
			seat.onward(() -> page.keyboard().press("r"));
			page.locator("textarea").fill("Please, not here.");
			seat.follow(page.locator("button.main"));
			page.keyboard().press("j");
			decides(seat, "t", "The reply is in the bin.");
			assertThat(page.locator(".empty")).hasCount(1);
			seat.open("/admin/comments/log");
			seat.picture("log");
			assertThat(page.locator(".log li").count()).isGreaterThanOrEqualTo(5);
		}
	}

	@Test
	@Order(5)
	void marksWhatIsNew() {
		try (Seat seat = harbour.desk().stranger(Visitor.usual())) {
			Page page = seat.open(harbour.post());
			assertThat(page.locator(".badge.new").count()).isZero();
			page.evaluate("() => localStorage.setItem(`ibid-seen-${location.pathname}`, String(Date.now() - 3600000))");
			page.reload();
			assertThat(page.locator(".badge.new").count()).isPositive();
			assertThat(page.locator(".news").textContent()).contains("new since your last visit");
			seat.picture("new");
		}
		try (Seat seat = harbour.desk().stranger(Visitor.usual().inTheDark().wide(390))) {
			Page page = seat.open(harbour.post());
			page.locator("#respond").scrollIntoViewIfNeeded();
			seat.picture("form-dark");
		}
	}

	@Test
	@Order(6)
	void isAccessibleAndValidOnASmallScreen() {
		try (Seat seat = harbour.desk().seat(Visitor.usual().wide(320))) {
			String reply = seat.open(harbour.post()).locator("a.answer").first().getAttribute("href");
			Map<String, String> pages = new LinkedHashMap<>();
			for (String path : List.of(harbour.post(), reply, "/admin/comments?show=approved", "/admin/comments/log",
					"/admin/comments/words", "/admin/comments/people",
					reply.replaceFirst("^/comments/(\\d+)/reply/", "/admin/comments/$1/reply"))) {
				assertThat(seat.axe(path)).as(path).isEmpty();
				pages.put(path, seat.text(path));
			}
			assertThat(NuValidator.errorsIn(pages)).isEmpty();
		}
	}

	@Test
	@Order(7)
	void runsNothingOfWhatAttackersSend() {
		List<String> vectors = Vectors.all();
		try (Seat seat = harbour.desk().seat(Visitor.usual().withoutProtection())) {
			for (int i = 0; i < vectors.size(); i += 40) {
				String name = vectors.get(i).substring(0, Math.min(100, vectors.get(i).length()));
				seat.page()
					.request()
					.post(seat.url("/comments/"),
							RequestOptions.create()
								.setMaxRedirects(0)
								.setForm(FormData.create()
									.set("comment_post_ID", Harbour.NUMBER)
									.set("author", name)
									.set("comment", vectors.get(i))));
			}
			for (String pile : List.of("waiting", "spam")) {
				Page page = seat.open("/admin/comments?show=" + pile);
				page.evaluate(
						"""
								() => document.querySelectorAll('main *').forEach((e) =>
									['mouseover', 'focus', 'error', 'load', 'toggle'].forEach((t) => e.dispatchEvent(new Event(t))))""");
			}
			assertThat(seat.visit().incidents()).isEmpty();
		}
	}

}
