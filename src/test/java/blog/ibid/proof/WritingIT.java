package blog.ibid.proof;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Writing in a real browser: no note and no word is lost.
 */
class WritingIT {

	private static final String BODY = ".ProseMirror .body";

	private static final String NUMBERS = BODY + " sup";

	private static final String NOTES = ".ProseMirror .card";

	private static final LocatorAssertions.ContainsTextOptions SOON = new LocatorAssertions.ContainsTextOptions()
		.setTimeout(20_000);

	/**
	 * Tasks of more than 50 ms, as the Long Tasks API tells of them: printed, not judged.
	 */
	private static final String LONG_TASKS = """
			() => {
				window.longTasks = [];
				new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((task) => task.duration)))
					.observe({ type: "longtask" });
			}""";

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

	/** A new post with a title, and the cursor in its text. */
	private static Page begin(Seat seat, String title) {
		Page page = seat.open("/admin");
		page.getByText("Write a post").click();
		page.locator("#title").fill(title);
		page.locator(BODY).click();
		return page;
	}

	private static void saved(Page page) {
		assertThat(page.locator("#saved")).containsText("saved a moment ago", SOON);
	}

	private static List<String> numbers(Page page) {
		return page.locator(NUMBERS).allInnerTexts().stream().map(String::strip).toList();
	}

	private static List<String> upTo(int count) {
		return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
	}

	/**
	 * Gives a post as many paragraphs, each with a note, as the editor would send them.
	 */
	private static void fill(Page page, int notes) {
		String body = IntStream.rangeClosed(1, notes)
			.mapToObj(
					(n) -> "<p>Sentence " + n + " says what page " + n + " says.<sup data-fn=\"k" + n + "\"></sup></p>")
			.collect(Collectors.joining());
		String kept = IntStream.rangeClosed(1, notes)
			.mapToObj((n) -> "<div data-note=\"k" + n + "\">The record, at " + n + " (June 2, 2017).</div>")
			.collect(Collectors.joining("", "<section data-notes>", "</section>"));
		Object status = page.evaluate("""
				async (text) => {
					const form = document.getElementById("writing");
					const answer = await fetch(form.dataset.path + "/manuscript", {
						method: "PUT",
						headers: { "Content-Type": "application/json",
							"X-CSRF-TOKEN": document.querySelector("meta[name=csrf]").content },
						body: JSON.stringify({ title: "Many notes", text, base: form.elements.base.value }),
					});
					return answer.status;
				}""", body + kept);
		assertThat(status).isEqualTo(200);
		page.reload();
		assertThat(page.locator(NUMBERS)).hasCount(notes);
	}

	@Test
	void keepsFiveNotesWithTheirText() {
		try (Seat seat = desk.seat()) {
			Page page = begin(seat, "Five Notes");
			for (int n = 1; n <= 5; n++) {
				page.keyboard().type("Sentence " + n + ".");
				page.keyboard().press("Control+Alt+f");
				page.keyboard().type("Source " + n + ".");
				page.keyboard().press("Escape");
				page.keyboard().type(" ");
			}
			assertThat(numbers(page)).isEqualTo(upTo(5));
			saved(page);
			page.reload();
			assertThat(page.locator(NUMBERS)).hasCount(5);
			assertThat(numbers(page)).isEqualTo(upTo(5));
			assertThat(page.locator(NOTES).nth(4)).containsText("Source 5.");
			assertThat(page.locator("#title")).hasValue("Five Notes");
		}
	}

	@Test
	void takesANoteAndItsWordsBackStepByStep() {
		try (Seat seat = desk.seat()) {
			Page page = begin(seat, "Undone");
			page.keyboard().type("A claim.");
			page.keyboard().press("Control+Alt+f");
			page.keyboard().type("Its source.");
			page.keyboard().press("Control+z");
			assertThat(page.locator(NUMBERS)).hasCount(1);
			assertThat(page.locator(BODY)).containsText("A claim.");
			page.keyboard().press("Control+z");
			assertThat(page.locator(NUMBERS)).hasCount(0);
			assertThat(page.locator(BODY)).containsText("A claim.");
			page.keyboard().press("Control+y");
			page.keyboard().press("Control+y");
			assertThat(page.locator(NOTES).first()).containsText("Its source.");
			saved(page);
		}
	}

	@Test
	void losesNoneOfAHundredAndFifty() {
		try (Seat seat = desk.seat()) {
			Page page = begin(seat, "Many notes");
			saved(page);
			fill(page, 150);
			assertThat(numbers(page)).isEqualTo(upTo(150));
			Locator third = page.locator(BODY + " > p").nth(2);
			third.click(new Locator.ClickOptions().setClickCount(3));
			page.keyboard().press("Delete");
			assertThat(page.locator(NUMBERS)).hasCount(149);
			assertThat(numbers(page)).isEqualTo(upTo(149));
			page.keyboard().press("Control+z");
			assertThat(page.locator(NUMBERS)).hasCount(150);
			assertThat(numbers(page)).isEqualTo(upTo(150));
			page.locator(BODY + " > p").nth(1).click();
			page.keyboard().press("End");
			page.evaluate(LONG_TASKS);
			page.keyboard().type(" And one word more.");
			System.out.println("Long tasks (ms) while typing among 150 notes: " + page.evaluate("longTasks"));
			saved(page);
			page.reload();
			assertThat(page.locator(NUMBERS)).hasCount(150);
			assertThat(page.locator(NOTES)).hasCount(150);
			assertThat(page.locator(NOTES).nth(149)).containsText("at 150 (June 2, 2017)");
			assertThat(page.locator(BODY + " > p").nth(1)).containsText("And one word more.");
		}
	}

	@Test
	void keepsWhatIsTypedWithoutANetwork() {
		try (Seat seat = desk.seat()) {
			seat.forgive("ERR_INTERNET_DISCONNECTED");
			Page page = begin(seat, "Offline");
			page.keyboard().type("Before.");
			saved(page);
			page.context().setOffline(true);
			page.keyboard().type(" Meanwhile.");
			assertThat(page.locator("#saved")).containsText("no connection", SOON);
			page.context().setOffline(false);
			saved(page);
			page.reload();
			assertThat(page.locator(BODY)).containsText("Before. Meanwhile.");
		}
	}

	@Test
	void showsTwoWindowsWhatTheOtherSaved() {
		try (Seat seat = desk.seat()) {
			seat.forgive("status of 409");
			Page first = begin(seat, "Twice open");
			first.keyboard().type("First.");
			saved(first);
			Page second = first.context().newPage();
			second.navigate(first.url());
			second.locator(BODY).click();
			second.keyboard().press("Control+End");
			second.keyboard().type(" Second.");
			saved(second);
			first.keyboard().type(" Third.");
			assertThat(first.locator("main")).containsText("Second.", SOON);
			first.locator("section.conflict button.main").click();
			saved(first);
			second.reload();
			assertThat(second.locator(BODY)).containsText("First. Third.");
			second.close();
		}
	}

	@Test
	void hasNoAccessibilityFindings() {
		try (Seat seat = desk.seat()) {
			Page page = begin(seat, "Checked");
			page.keyboard().type("A claim.");
			page.keyboard().press("Control+Alt+f");
			page.keyboard().type("Its source.");
			saved(page);
			assertThat(seat.axe(page.url().replaceFirst("^https?://[^/]+", ""))).isEmpty();
		}
	}

}
