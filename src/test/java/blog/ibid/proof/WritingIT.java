package blog.ibid.proof;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Writing in a real browser: no note and no word is lost.
 */
class WritingIT {

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
		desk = Desk.shared();
	}

	@Test
	void keepsFiveNotesWithTheirText() {
		try (Seat seat = desk.seat()) {
			Page page = Sheet.begin(seat, "Five Notes");
			Sheet.typeWithNotes(page, 5);
			assertThat(Sheet.numbers(page)).isEqualTo(Sheet.upTo(5));
			Sheet.saved(page);
			page.reload();
			assertThat(page.locator(Sheet.NUMBERS)).hasCount(5);
			assertThat(Sheet.numbers(page)).isEqualTo(Sheet.upTo(5));
			assertThat(page.locator(Sheet.NOTES).nth(4)).containsText("Source 5.");
			assertThat(page.locator("#title")).hasValue("Five Notes");
		}
	}

	@Test
	void takesANoteAndItsWordsBackStepByStep() {
		try (Seat seat = desk.seat()) {
			Page page = Sheet.begin(seat, "Undone");
			page.keyboard().type("A claim.");
			page.keyboard().press("Control+Alt+f");
			page.keyboard().type("Its source.");
			page.keyboard().press("Control+z");
			assertThat(page.locator(Sheet.NUMBERS)).hasCount(1);
			assertThat(page.locator(Sheet.BODY)).containsText("A claim.");
			page.keyboard().press("Control+z");
			assertThat(page.locator(Sheet.NUMBERS)).hasCount(0);
			assertThat(page.locator(Sheet.BODY)).containsText("A claim.");
			page.keyboard().press("Control+y");
			page.keyboard().press("Control+y");
			assertThat(page.locator(Sheet.NOTES).first()).containsText("Its source.");
			Sheet.saved(page);
		}
	}

	@Test
	void losesNoneOfAHundredAndFifty() {
		try (Seat seat = desk.seat()) {
			Page page = Sheet.begin(seat, "Many notes");
			Sheet.saved(page);
			Sheet.fill(page, 150);
			assertThat(Sheet.numbers(page)).isEqualTo(Sheet.upTo(150));
			Locator third = page.locator(Sheet.BODY + " > p").nth(2);
			third.click(new Locator.ClickOptions().setClickCount(3));
			page.keyboard().press("Delete");
			assertThat(page.locator(Sheet.NUMBERS)).hasCount(149);
			assertThat(Sheet.numbers(page)).isEqualTo(Sheet.upTo(149));
			page.keyboard().press("Control+z");
			assertThat(page.locator(Sheet.NUMBERS)).hasCount(150);
			assertThat(Sheet.numbers(page)).isEqualTo(Sheet.upTo(150));
			page.locator(Sheet.BODY + " > p").nth(1).click();
			page.keyboard().press("End");
			page.evaluate(LONG_TASKS);
			page.keyboard().type(" And one word more.");
			System.out.println("Long tasks (ms) while typing among 150 notes: " + page.evaluate("longTasks"));
			Sheet.saved(page);
			page.reload();
			assertThat(page.locator(Sheet.NUMBERS)).hasCount(150);
			assertThat(page.locator(Sheet.NOTES)).hasCount(150);
			assertThat(page.locator(Sheet.NOTES).nth(149)).containsText("at 150 (June 2, 2017)");
			assertThat(page.locator(Sheet.BODY + " > p").nth(1)).containsText("And one word more.");
		}
	}

	@Test
	void numbersAHundredAndFiftyInACopyAPreviewAndAnEarlierState() {
		try (Seat seat = desk.seat()) {
			Page page = Sheet.begin(seat, "Many to copy");
			Sheet.saved(page);
			Sheet.fill(page, 150);
			String path = page.url().replaceFirst("^https?://[^/]+", "");
			Sheet.publish(seat);

			seat.open(path + "/preview/page");
			assertThat(page.locator("a.footnote")).hasCount(150);
			assertThat(page.locator("a.footnote").allInnerTexts()).isEqualTo(Sheet.upTo(150));
			seat.open("/admin/posts?q=Many+to+copy");
			seat.follow(page.getByText("Duplicate").first());
			assertThat(page.locator(Sheet.NUMBERS)).hasCount(150);
			assertThat(Sheet.numbers(page)).isEqualTo(Sheet.upTo(150));
			assertThat(page.locator(Sheet.NOTES)).hasCount(150);

			seat.open(path);
			page.locator(Sheet.BODY).click();
			page.keyboard().press("Control+a");
			page.keyboard().press("Delete");
			page.keyboard().type("Nothing is left.");
			Sheet.publish(seat);
			seat.open(path + "/history");
			seat.follow(page.getByText("Restore this").first());
			seat.open(path);
			assertThat(page.locator(Sheet.NUMBERS)).hasCount(150);
			assertThat(Sheet.numbers(page)).isEqualTo(Sheet.upTo(150));
			assertThat(page.locator(Sheet.NOTES).nth(149)).containsText("at 150 (June 2, 2017)");
		}
	}

	@Test
	void keepsWhatIsTypedWithoutANetwork() {
		try (Seat seat = desk.seat()) {
			seat.forgive("ERR_INTERNET_DISCONNECTED");
			Page page = Sheet.begin(seat, "Offline");
			page.keyboard().type("Before.");
			Sheet.saved(page);
			page.context().setOffline(true);
			page.keyboard().type(" Meanwhile.");
			assertThat(page.locator("#saved")).containsText("no connection");
			page.context().setOffline(false);
			Sheet.saved(page);
			page.reload();
			assertThat(page.locator(Sheet.BODY)).containsText("Before. Meanwhile.");
		}
	}

	@Test
	void showsTwoWindowsWhatTheOtherSaved() {
		try (Seat seat = desk.seat()) {
			seat.forgive("status of 409");
			Page first = Sheet.begin(seat, "Twice open");
			first.keyboard().type("First.");
			Sheet.saved(first);
			Page second = first.context().newPage();
			second.navigate(first.url());
			second.locator(Sheet.BODY).click();
			second.keyboard().press("Control+End");
			second.keyboard().type(" Second.");
			Sheet.saved(second);
			first.keyboard().type(" Third.");
			assertThat(first.locator("main")).containsText("Second.");
			first.locator("section.conflict button.main").click();
			Sheet.saved(first);
			second.reload();
			assertThat(second.locator(Sheet.BODY)).containsText("First. Third.");
			second.close();
		}
	}

	@Test
	void hasNoAccessibilityFindings() {
		try (Seat seat = desk.seat()) {
			Page page = Sheet.begin(seat, "Checked");
			page.keyboard().type("A claim.");
			page.keyboard().press("Control+Alt+f");
			page.keyboard().type("Its source.");
			Sheet.saved(page);
			assertThat(seat.axe(page.url().replaceFirst("^https?://[^/]+", ""))).isEmpty();
		}
	}

}
