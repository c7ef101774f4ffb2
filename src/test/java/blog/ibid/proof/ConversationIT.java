package blog.ibid.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import blog.ibid.proof.WrittenExport.Reply;
import blog.ibid.proof.WrittenExport.Written;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Readers talk under a post, and the author listens.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConversationIT {

	private static final String TEXT = "I was there, and it rained.[1]\n\nSources\n[1] Harbour Board, Minutes (May 3, 2017).";

	private static Desk desk;

	private static String post;

	@BeforeAll
	static void aPostWithAHundredReplies() {
		List<Reply> replies = new ArrayList<>();
		for (int i = 1; i <= 100; i++) {
			replies.add(new Reply("Reader " + i, (i % 3 == 0) ? "https://reader.example/" : "",
					"What I have to say of it is number " + i + ", and it is not short, as nothing is that one has"
							+ " thought about for an evening.\n\nNor is it the last."));
		}
		Jar jar = Jar.withNewFolder();
		var written = Written.post(7, "The Harbour", "<p>It rained, they say.</p>").with(replies);
		Jar.Outcome outcome = jar.run("import",
				new WrittenExport().author("editor", "Vera Lund").add(written).write().toString());
		assertThat(outcome.status()).as(outcome.said()).isEqualTo(0);
		desk = Desk.open(jar);
		try (Seat seat = desk.seat()) {
			Page page = seat.open("/admin/settings");
			page.locator("#comments input[value=NONE]").check();
			page.locator("#comments button.main").click();
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

	private static void picture(Page page, String name, boolean whole) {
		String folder = System.getenv("IBID_PICTURES");
		if (folder != null) {
			page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")).setFullPage(whole));
		}
	}

	private static void type(Page page, String name, String text) {
		page.locator("#comment").fill(text);
		page.locator("#author").fill(name);
	}

	/** Waits for the page that says this, and until it listens to keys. */
	private static void told(Page page, String words) {
		page.locator(".notice", new Page.LocatorOptions().setHasText(words)).waitFor();
		page.waitForLoadState();
	}

	/** People take longer than robots. */
	private static void takeTime(Page page) {
		page.waitForTimeout(3200);
	}

	@Test
	@Order(1)
	void repliesInPlaceWithJavaScriptOnAPhone() {
		try (Seat seat = desk.stranger(Visitor.usual().wide(390))) {
			Page page = seat.open(post);
			picture(page, "thread-phone", true);
			page.locator("a.answer").first().click();
			assertThat(page.locator("#respond-heading").textContent()).isEqualTo("Reply to Reader 1");
			assertThat(page.locator(".comment #respond, .comment ~ #respond").count()).isEqualTo(1);
			type(page, "Rosa Quint", TEXT);
			picture(page, "answer-phone", false);
			page.getByText("See it first").click();
			page.locator("#preview .footnotes li").waitFor();
			assertThat(page.url()).isEqualTo(seat.url(post));
			picture(page, "preview-phone", false);
			takeTime(page);
			page.locator("form.reply button").first().click();
			page.waitForURL("**#comment-*");
			assertThat(page.locator(".thread .thread .comment").first().textContent()).contains("Rosa Quint",
					"I was there");
			picture(page, "answered-phone", false);
			page.getByText("Change or withdraw it").click();
			page.locator("#comment").fill("I was there, and it did not rain.");
			picture(page, "own-phone", false);
			page.locator("form.reply button").first().click();
			assertThat(page.locator(".thread .thread .comment").first().textContent()).contains("did not rain");
			page.getByText("Change or withdraw it").click();
			page.getByText("Withdraw it", new Page.GetByTextOptions().setExact(true)).click();
			assertThat(page.locator("h1").textContent()).isEqualTo("Your reply is withdrawn");
			seat.open(post);
			assertThat(page.locator(".thread .thread .comment").count()).isZero();
		}
	}

	@Test
	@Order(2)
	void repliesWithoutJavaScriptDownToTheTenthLevel() {
		try (Seat seat = desk.stranger(Visitor.usual().wide(320).withoutJavaScript())) {
			Page page = seat.open(post);
			for (int depth = 2; depth <= 10; depth++) {
				page.locator((depth == 2) ? ".thread a.answer"
						: ".thread .comment:has(.who:has-text('Depth " + (depth - 1) + "')) a.answer")
					.first()
					.click();
				type(page, "Depth " + depth, "Said at the level " + depth + ".");
				page.locator("form.reply button").first().click();
				assertThat(page.url()).contains("#comment-");
			}
			assertThat(page.locator(".comment:has(.who:has-text('Depth 10')) .to").textContent())
				.isEqualTo("in reply to Depth 9");
			page.locator(".comment:has(.who:has-text('Depth 10'))").scrollIntoViewIfNeeded();
			picture(page, "deep-small", false);
			Object wide = page.evaluate("() => document.documentElement.scrollWidth");
			assertThat(wide).isEqualTo(320);
		}
	}

	@Test
	@Order(3)
	void keepsWhatWasTypedWhenSomethingIsWrong() {
		try (Seat seat = desk.stranger(Visitor.usual().wide(390).withoutJavaScript())) {
			seat.forgive("status of 422");
			Page page = seat.open(post);
			page.locator("#email").evaluate("(field) => field.form.setAttribute('novalidate', '')");
			type(page, "Rosa", "Words that must not be lost.");
			page.locator("#url").fill("no site");
			page.locator("form.reply button").first().click();
			assertThat(page.locator("#comment").inputValue()).isEqualTo("Words that must not be lost.");
			assertThat(page.locator("#url-error").isVisible()).isTrue();
			picture(page, "wrong-phone", true);
		}
	}

	@Test
	@Order(4)
	void waitsForApprovalAndIsModeratedByKeyboard() {
		try (Seat reader = desk.stranger(Visitor.usual().wide(390)); Seat seat = desk.seat()) {
			for (String name : List.of("Ida", "Jon", "Kim")) {
				Page page = reader.open(post);
				type(page, name, "Buy my [url=https://" + name + ".example]things[/url], " + name + " says.");
				takeTime(page);
				page.locator("form.reply button").first().click();
				page.locator("h1:has-text('waits for approval')").waitFor();
				picture(page, "receipt-phone", true);
			}
			Page page = seat.open("/admin/comments");
			picture(page, "queue", true);
			assertThat(page.locator(".reasons").first().textContent()).contains("robots use");
			page.keyboard().press("j");
			page.keyboard().press("j");
			page.keyboard().press("k");
			assertThat(page.evaluate("() => document.activeElement.textContent").toString()).contains("Kim says");
			page.keyboard().press("a");
			told(page, "approved");
			assertThat(page.evaluate("() => document.activeElement.textContent").toString()).contains("Jon says");
			page.keyboard().press("s");
			told(page, "The reply lies with the spam.");
			page.keyboard().press("u");
			told(page, "That is taken back.");
			page.keyboard().press("j");
			page.keyboard().press("r");
			page.locator("textarea").fill("Please, not here.");
			page.locator("button.main").click();
			told(page, "");
			page.keyboard().press("j");
			page.keyboard().press("t");
			told(page, "The reply is in the bin.");
			assertThat(page.locator(".empty").count()).isEqualTo(1);
			seat.open("/admin/comments/log");
			picture(page, "log", false);
			assertThat(page.locator(".log li").count()).isGreaterThanOrEqualTo(5);
		}
	}

	@Test
	@Order(5)
	void marksWhatIsNew() {
		try (Seat seat = desk.stranger(Visitor.usual())) {
			Page page = seat.open(post);
			assertThat(page.locator(".badge.new").count()).isZero();
			page.evaluate("() => localStorage.setItem(`ibid-seen-${location.pathname}`, String(Date.now() - 3600000))");
			page.reload();
			assertThat(page.locator(".badge.new").count()).isPositive();
			assertThat(page.locator(".news").textContent()).contains("new since your last visit");
			picture(page, "new", false);
		}
		try (Seat seat = desk.stranger(Visitor.usual().inTheDark().wide(390))) {
			Page page = seat.open(post);
			page.locator("#respond").scrollIntoViewIfNeeded();
			picture(page, "form-dark", false);
		}
	}

	@Test
	@Order(6)
	void isAccessibleAndValidOnASmallScreen() {
		try (Seat seat = desk.seat(Visitor.usual().wide(320))) {
			String reply = seat.open(post).locator("a.answer").first().getAttribute("href");
			for (String path : List.of(post, reply, "/admin/comments?show=approved", "/admin/comments/log",
					"/admin/comments/words", "/admin/comments/people",
					reply.replaceFirst("^/comments/(\\d+)/reply/", "/admin/comments/$1/reply"))) {
				assertThat(seat.axe(path)).as(path).isEmpty();
				assertThat(NuValidator.errorsIn(Map.of(path, seat.text(path)))).as(path).isEmpty();
			}
		}
	}

	@Test
	@Order(7)
	void runsNothingOfWhatAttackersSend() {
		List<String> vectors = Vectors.all();
		try (Seat seat = desk.seat(Visitor.usual().withoutProtection())) {
			for (int i = 0; i < vectors.size(); i += 40) {
				String name = vectors.get(i).substring(0, Math.min(100, vectors.get(i).length()));
				seat.page()
					.request()
					.post(seat.url("/comments/"),
							RequestOptions.create()
								.setMaxRedirects(0)
								.setForm(FormData.create()
									.set("comment_post_ID", "7")
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
