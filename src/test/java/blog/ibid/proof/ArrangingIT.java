package blog.ibid.proof;

import java.util.List;

import blog.ibid.Corpora;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An author makes a topical list of a whole blog: of the list that another blog had as a
 * page, and of all that waits to be filed.
 */
class ArrangingIT {

	@Test
	void turnsAnImportedListIntoTopics() {
		Jar jar = Jar.holding(Corpora.file("seed/dwk-typed.xml"));
		try (Desk desk = Desk.open(jar); Seat seat = desk.seat()) {
			Page page = seat.open("/admin/topics");
			seat.follow(page.locator(".start .button"));
			assertThat(page.locator("tr.is-comment td").last().innerText())
				.contains("More Details on December 12, 2017, U.S.-Cuba Meeting");
			assertThat(seat.axe(page.url().replace(seat.url(""), ""))).isEmpty();
			seat.onward(() -> Arranging.press(page, "Make it the topical list"));
			Arranging.isSaid(page, "6 entries are on the list now");
			assertThat(Arranging.lines(page)).hasSize(6);
			seat.open("/list-of-posts-and-comments-topical/");
			assertThat(page.url()).isEqualTo(seat.url("/topics/"));
			assertThat(page.locator("summary").allInnerTexts()).containsExactly("CUBA", "Migration",
					"Human trafficking");
			assertThat(page.innerText("main")).contains("This list puts the posts and comments", "outside source")
				.contains("(Dec. 12, 2017)");
			assertThat(page.locator(".items .sub a").getAttribute("href")).startsWith("/comments/");
		}
	}

	private static int waiting(Page page) {
		return Integer.parseInt(page.innerText("#waiting"));
	}

	private static String focused(Page page) {
		return page.evaluate("document.activeElement.closest('article')?.id ?? document.activeElement.id").toString();
	}

	private static void waitForFewerThan(Page page, int number) {
		page.waitForCondition(() -> waiting(page) < number);
	}

	@Test
	void arrangesAWholeBlogUntilTheTrayIsEmpty() {
		Jar jar = Jar.holding(Corpora.file("wxr/themeunittestdata.wordpress.xml"));
		try (Desk desk = Desk.open(jar); Seat seat = desk.seat()) {
			Page page = seat.open("/admin/topics");
			for (String title : List.of("Blocks", "Formats", "Edge cases")) {
				Arranging.make(page, title);
				page.waitForCondition(() -> focused(page).equals("new-title"));
			}
			page.selectOption("#new-above", new SelectOption().setLabel("Blocks"));
			Arranging.make(page, "Widgets");
			assertThat(page.locator("[aria-label='Blocks'] [aria-label='Widgets']")).hasCount(1);
			filesWhatWasFound(page);
			filesByKeysAndByHand(page);
			leavesOffAndTakesBack(page);
			for (int all = waiting(page); all > 0; all = waiting(page)) {
				int before = all;
				Locator boxes = page.locator("#tray-items [name=what]");
				boxes.first().click();
				boxes.last().click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
				page.click("#file");
				waitForFewerThan(page, before);
			}
			assertThat(page.locator("#tray-empty")).isVisible();
			List<String> shown = Arranging.lines(page);
			page.reload();
			assertThat(Arranging.lines(page)).isEqualTo(shown);
			assertThat(shown).hasSizeGreaterThan(50);
			assertThat(waiting(page)).isZero();
		}
	}

	private static void filesWhatWasFound(Page page) {
		int before = waiting(page);
		page.fill("#q", "block");
		page.waitForCondition(() -> page.locator("#found li").count() > 5);
		page.click("#found-all");
		page.selectOption("#where", new SelectOption().setLabel("Blocks"));
		Arranging.press(page, "File what is ticked");
		waitForFewerThan(page, before);
		assertThat(page.locator("#found li")).hasCount(0);
		page.fill("#q", "about the tests");
		page.waitForCondition(() -> page.locator("#found li").count() == 1);
		page.check("#found [name=what]");
		Arranging.press(page, "File what is ticked");
		page.waitForCondition(() -> Arranging.lines(page).contains("About The Tests"));
		page.fill("#q", "");
	}

	/** The next one has the focus, and goes where the last one went. */
	private static void filesByKeysAndByHand(Page page) {
		page.selectOption("#where", new SelectOption().setLabel("Formats"));
		page.locator("#tray-items [name=what]").first().focus();
		for (int turn = 0; turn < 4; turn++) {
			int before = waiting(page);
			String article = focused(page);
			page.keyboard().press("Enter");
			waitForFewerThan(page, before);
			page.waitForCondition(() -> focused(page).startsWith("p") && !focused(page).equals(article));
		}
		assertThat(page.locator("[aria-label='Formats'] .entries .line")).hasCount(4);
		assertThat(page.locator("[aria-label='Formats'] > .line small")).hasText("4 entries");
		int before = waiting(page);
		String dragged = page.locator("#tray-items .work").nth(1).innerText();
		page.locator("#tray-items .grip").nth(1).scrollIntoViewIfNeeded();
		Locator first = page.locator("[aria-label='Blocks'] > .entries > .line").first();
		first.scrollIntoViewIfNeeded();
		BoundingBox from = page.locator("#tray-items .grip").nth(1).boundingBox();
		BoundingBox to = first.boundingBox();
		page.mouse().move(from.x + 4, from.y + 8);
		page.mouse().down();
		page.mouse().move(to.x + 60, to.y + 20);
		page.mouse().move(to.x + 60, to.y + 4);
		page.mouse().up();
		waitForFewerThan(page, before);
		page.waitForCondition(() -> Arranging.lines(page).get(0).equals(dragged));
	}

	private static void leavesOffAndTakesBack(Page page) {
		int before = waiting(page);
		page.locator("#tray-items [name=what]").first().focus();
		page.keyboard().press("Delete");
		waitForFewerThan(page, before);
		page.keyboard().press("Enter");
		waitForFewerThan(page, before - 1);
		page.keyboard().press("Control+z");
		page.waitForCondition(() -> waiting(page) == before - 1 && focused(page).startsWith("p"));
		page.click("#left-out summary");
		page.locator("#left-out [name=back]").first().click();
		page.waitForCondition(() -> waiting(page) == before);
	}

}
