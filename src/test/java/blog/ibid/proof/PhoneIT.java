package blog.ibid.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import blog.ibid.proof.WrittenExport.Reply;
import blog.ibid.proof.WrittenExport.Written;
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

	private static Desk desk;

	private static String post;

	@BeforeAll
	static void aHundredReplies() {
		List<Reply> replies = new ArrayList<>();
		for (int i = 1; i <= 90; i++) {
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

	private static void picture(Page page, String name) {
		String folder = System.getenv("IBID_PICTURES");
		if (folder != null) {
			page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
		}
	}

	private static void fits(Page page, String what) {
		assertThat(page.evaluate(WIDTH)).as(what).isEqualTo(390);
		assertThat((List<?>) page.evaluate(SMALL)).as(what).isEmpty();
	}

	@Test
	@Order(1)
	void writesAtTenDepths() {
		try (Seat seat = desk.stranger(Visitor.usual().onAPhone())) {
			Page page = seat.open(post);
			for (int depth = 2; depth <= 10; depth++) {
				Locator comment = (depth == 2) ? page.locator(".thread .comment").first()
						: page.locator(".comment:has(> .who:has-text('Depth " + (depth - 1) + "'))").first();
				Locator answer = comment.locator(".do a.answer").first();
				answer.scrollIntoViewIfNeeded();
				answer.tap();
				assertThat(page.locator("#comment").evaluate("(e) => document.activeElement === e")).isEqualTo(true);
				Object top = page.locator("#comment").evaluate("(e) => e.getBoundingClientRect().top");
				assertThat(((Number) top).doubleValue()).as("the form is in sight").isBetween(0.0, 700.0);
				page.locator("#comment").fill("Said at the level " + depth + ", by thumb.");
				page.locator("#author").fill("Depth " + depth);
				if (depth == 2 || depth == 9) {
					picture(page, "phone-form-" + depth);
					fits(page, "the form at depth " + depth);
				}
				page.locator("form.reply .buttons button").first().tap();
				page.locator(".comment:has(> .who:has-text('Depth " + depth + "'))").first().waitFor();
			}
			page.locator(".comment:has(> .who:has-text('Depth 7'))").first().scrollIntoViewIfNeeded();
			picture(page, "phone-depths");
			fits(page, "ten depths");
		}
	}

	@Test
	@Order(2)
	void readsAllOfIt() {
		for (Visitor visitor : List.of(Visitor.usual().onAPhone(), Visitor.usual().inTheDark().onAPhone())) {
			try (Seat seat = desk.stranger(visitor)) {
				Page page = seat.open(post);
				int read = 0;
				String shade = visitor.dark() ? "-dark" : "";
				picture(page, "phone-top" + shade);
				for (boolean more = true; more;) {
					fits(page, page.url());
					read += page.locator(".thread .comment").count();
					page.locator(".thread .comment").nth(3).scrollIntoViewIfNeeded();
					picture(page, "phone-thread" + shade);
					Locator next = page.locator(".thoughts .paging a[rel=next]");
					more = next.count() > 0;
					if (more) {
						String here = page.url();
						next.tap();
						page.waitForURL((url) -> !url.equals(here));
					}
				}
				assertThat(read).isEqualTo(99);
				page.locator("#respond").scrollIntoViewIfNeeded();
				picture(page, "phone-respond" + shade);
			}
		}
	}

	@Test
	@Order(3)
	void moderatesThirtyByThumb() {
		for (int i = 1; i <= 30; i++) {
			wait(i);
		}
		try (Seat seat = desk.seat(Visitor.usual().onAPhone())) {
			Page page = seat.open("/admin/comments");
			picture(page, "phone-queue");
			fits(page, "the queue");
			for (int i = 0; i < 10; i++) {
				Locator row = page.locator(".replies ul.list > li").nth(4);
				Locator button = row.locator((i % 2 == 0) ? "button[value^='approve ']" : "button[value^='spam ']");
				button.scrollIntoViewIfNeeded();
				// what stands partly above the edge comes down to it
				double before = Math.max(0, top(row));
				button.tap();
				int left = 29 - i;
				page.waitForCondition(() -> page.locator(".replies ul.list > li").count() == left);
				page.locator(".notice").waitFor();
				// nothing jumps
				page.waitForCondition(() -> Math.abs(top(page.locator(".replies ul.list > li").nth(4)) - before) <= 3);
				Object low = page.locator(".notice").evaluate("(e) => e.getBoundingClientRect().bottom");
				assertThat(((Number) low).doubleValue()).as("undo is at the thumb").isBetween(800.0, 845.0);
			}
			picture(page, "phone-decided");
			fits(page, "after decisions");
			page.locator(".notice form button").tap();
			page.getByText("That is taken back.").waitFor();
			for (int i = 0; i < 5; i++) {
				page.locator(".replies .tick label").nth(i).tap();
			}
			assertThat(page.locator(".replies .all")
				.evaluate("(e) => e.getBoundingClientRect().bottom <= innerHeight + 1"))
				.as("what is ticked is decided on from where one is")
				.isEqualTo(true);
			picture(page, "phone-ticked");
			fits(page, "with ticks");
			page.locator(".replies .all button").first().tap();
			page.locator(".notice").waitFor();
			picture(page, "phone-bulk");
			assertThat(page.locator(".replies ul.list > li").count()).isEqualTo(16);
		}
		try (Seat seat = desk.seat(Visitor.usual().inTheDark().onAPhone())) {
			seat.open("/admin/comments");
			picture(seat.page(), "phone-queue-dark");
			fits(seat.open("/admin/settings/guard"), "the guards");
			picture(seat.page(), "phone-guard-dark");
		}
	}

	private static double top(Locator row) {
		return ((Number) row.evaluate("(e) => e.getBoundingClientRect().top")).doubleValue();
	}

	private static void wait(int number) {
		try (Seat seat = desk.stranger(Visitor.usual().onAPhone())) {
			seat.page()
				.request()
				.post(seat.url("/comments/"), RequestOptions.create()
					.setMaxRedirects(0)
					.setForm(FormData.create()
						.set("comment_post_ID", "7")
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
		try (Seat seat = desk.stranger(Visitor.usual().onAPhone())) {
			seat.forgive("status of 422");
			Page page = seat.open(post);
			page.locator("#comment").tap();
			page.locator("#comment").fill("An honest word amid the attack.");
			page.locator("#author").fill("Honest Ann");
			page.waitForTimeout(3200);
			page.locator("form.reply .buttons button").first().tap();
			page.waitForURL((url) -> !url.endsWith(post));
			picture(page, "phone-honest");
			assertThat(page.locator(".comment:has-text('Honest Ann')").first().isVisible()).isTrue();
			page = seat.open(post);
			page.locator("#comment").fill("Words that must not be lost.");
			page.locator("#author").fill("Rosa");
			page.locator("#url").fill("no site");
			page.locator("form.reply .buttons button").first().tap();
			page.locator("#url-error").waitFor();
			picture(page, "phone-wrong");
			fits(page, "what is wrong");
		}
		try (Seat seat = desk.stranger(Visitor.usual().onAPhone().withoutJavaScript())) {
			Page page = seat.open(post);
			page.locator("#comment").fill("A word without a script.");
			page.locator("#author").fill("Plain Pat");
			page.waitForTimeout(3200);
			page.locator("form.reply .buttons button").first().tap();
			page.locator("h1:has-text('waits for approval')").waitFor();
			picture(page, "phone-receipt");
			fits(page, "the receipt");
		}
	}

}
