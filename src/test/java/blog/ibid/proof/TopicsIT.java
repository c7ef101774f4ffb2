package blog.ibid.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import blog.ibid.Corpora;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The topical list as its author arranges it, and as readers walk through it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TopicsIT {

	private static final Path DEMO = Path.of("src/main/resources/demo/demo.xml");

	private static Desk desk;

	@BeforeAll
	static void open() {
		Jar jar = Jar.withNewFolder();
		jar.run("import", DEMO.toAbsolutePath().toString());
		desk = Desk.open(jar);
	}

	@AfterAll
	static void close() {
		if (desk != null) {
			desk.close();
		}
	}

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
	}

	/** Also those that are not drawn yet, as they are out of sight. */
	private static List<String> lines(Page page) {
		return page.locator("#outline .entries .line .t > span:first-child")
			.allTextContents()
			.stream()
			.map(String::strip)
			.toList();
	}

	private static Locator line(Page page, String title) {
		return page.locator("#outline .line", new Page.LocatorOptions().setHasText(title)).last();
	}

	private static void isSaid(Page page, String words) {
		page.waitForSelector("#said:has-text('" + words + "'), .notice:has-text('" + words + "')");
	}

	private static void make(Page page, String title) {
		page.fill("#new-title", title);
		press(page, "Make it");
		isSaid(page, "“" + title + "” is made");
	}

	@Test
	@Order(1)
	void filesFromTheTrayAndByTitle() {
		try (Seat seat = desk.seat()) {
			Page page = seat.open("/admin/topics");
			make(page, "The river");
			make(page, "Juries and votes");
			page.fill("#q", "ferry");
			page.check("#found [name=what]");
			page.selectOption("#where", new SelectOption().setLabel("The river"));
			press(page, "File what is ticked");
			isSaid(page, "Filed");
			assertThat(lines(page)).containsExactly("The Ferry That Would Not Stop");
			page.check("article:has-text('Tide Mill') [name=what]");
			page.check("article:has-text('Toll Cases') [name=what]");
			page.selectOption("#where", new SelectOption().setLabel("The river"));
			press(page, "File what is ticked");
			isSaid(page, "2 entries filed");
			assertThat(page.innerText("#waiting")).isEqualTo("4");
			assertThat(page.locator(".tray article").count()).isEqualTo(4);
			assertThat(page.locator("#found .work").allInnerTexts())
				.allMatch((name) -> name.endsWith(": The Ferry That Would Not Stop"));
			page.reload();
			assertThat(lines(page)).hasSize(3);
			assertThat(page.locator(".tray article").allInnerTexts()).noneMatch((text) -> text.contains("Tide Mill"));
			assertThat(seat.open("/admin").innerText("#unfiled + p")).contains("4 posts and addenda");
		}
	}

	@Test
	@Order(2)
	void movesByDraggingKeyboardAndButtons() {
		try (Seat seat = desk.seat()) {
			Page page = seat.open("/admin/topics");
			List<String> before = lines(page);
			BoundingBox from = line(page, before.get(2)).locator(".grip").boundingBox();
			BoundingBox to = line(page, before.get(0)).boundingBox();
			page.mouse().move(from.x + 3, from.y + 8);
			page.mouse().down();
			page.mouse().move(to.x + 60, to.y + 20);
			page.mouse().move(to.x + 60, to.y + 4);
			assertThat(page.locator(".drop").count()).isOne();
			page.mouse().up();
			isSaid(page, "Moved");
			assertThat(lines(page)).containsExactly(before.get(2), before.get(0), before.get(1));

			line(page, before.get(2)).locator("[name=on]").focus();
			page.keyboard().press("Alt+ArrowDown");
			page.keyboard().press("Alt+ArrowDown");
			page.waitForCondition(() -> lines(page).equals(before));
			page.keyboard().press("Alt+ArrowDown");
			page.waitForCondition(() -> page.locator("[aria-label='Juries and votes'] .entries .line").count() == 1);
			page.keyboard().press("ArrowUp");
			page.keyboard().press("ArrowUp");
			assertThat(page.evaluate("document.activeElement.closest('.line').textContent").toString())
				.contains(before.get(1));

			press(page, "Undo the last step");
			isSaid(page, "Taken back");
			assertThat(lines(page)).isEqualTo(before);
			assertThat(page.locator("[aria-label='Juries and votes'] .entries .line").count()).isZero();
			page.reload();
			assertThat(lines(page)).isEqualTo(before);
		}
	}

	@Test
	@Order(3)
	void writesAGlossInItsPlace() {
		try (Seat seat = desk.seat()) {
			Page page = seat.open("/admin/topics");
			line(page, "Ferry").locator("[name=on]").focus();
			page.keyboard().press("Enter");
			page.fill(".rewording textarea", "The oldest of the cases.");
			page.locator(".rewording .save").click();
			page.waitForSelector(".rewording",
					new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
			assertThat(line(page, "Ferry").innerText()).contains("The oldest of the cases.");
			assertThat(seat.open("/topics/").innerText(".items")).contains("The oldest of the cases.");
		}
	}

	@Test
	@Order(4)
	void filesAPostWhileWritingIt() {
		try (Seat seat = desk.seat()) {
			Page page = seat.open("/admin/posts?q=candlelight");
			page.locator(".does a").last().click();
			page.locator("#topical label:has-text('Juries and votes') input").check();
			press(page, "Publish the changes");
			assertThat(seat.open("/2023/10/31/a-vote-by-candlelight/").innerText(".places")).contains("1 of 1 in");
		}
	}

	@Test
	@Order(5)
	void readsATopicAndWalksThroughIt() throws IOException {
		try (Seat seat = desk.seat()) {
			Page page = seat.open("/topics/");
			assertThat(page.locator("header.site nav a").first().innerText()).isEqualTo("Topics");
			page.locator("summary").first().click();
			assertThat(page.locator("details.topic .items").first().isVisible()).isFalse();
			page = seat.open("/topics/the-river/read/");
			assertThat(page.locator("article.part").count()).isEqualTo(3);
			page.locator(".toc a").nth(1).click();
			assertThat(page.url()).contains("/read/#e");
			page = seat.open("/2023/02/14/the-ferry-that-would-not-stop/");
			for (int at = 1; at < 3; at++) {
				assertThat(page.innerText(".place p")).isEqualTo(at + " of 3 in The river");
				page.locator(".place .paging a").last().click();
				page.waitForLoadState();
			}
			assertThat(page.innerText(".place p")).isEqualTo("3 of 3 in The river");
			byte[] book = page.request().get(seat.url("/topics/the-river/the-river.epub")).body();
			assertThat(new ZipInputStream(new ByteArrayInputStream(book)).getNextEntry().getName())
				.isEqualTo("mimetype");
		}
	}

	@Test
	@Order(6)
	void movesUnderAFinger() {
		try (Seat seat = desk.seat(Visitor.usual().wide(390))) {
			Page page = seat.open("/admin/topics");
			List<String> before = lines(page);
			Locator grip = line(page, before.get(0)).locator(".grip");
			grip.scrollIntoViewIfNeeded();
			BoundingBox from = grip.boundingBox();
			BoundingBox to = line(page, before.get(1)).boundingBox();
			CDPSession finger = page.context().newCDPSession(page);
			touch(finger, "touchStart", from.x + 8, from.y + 8);
			touch(finger, "touchMove", to.x + 60, to.y + 5);
			touch(finger, "touchMove", to.x + 60, to.y + to.height - 4);
			touch(finger, "touchEnd");
			isSaid(page, "Moved");
			assertThat(lines(page).subList(0, 2)).containsExactly(before.get(1), before.get(0));
			press(page, "Undo the last step");
			isSaid(page, "Taken back");
			assertThat(lines(page)).isEqualTo(before);
		}
	}

	private static void touch(CDPSession finger, String type, double... place) {
		JsonArray points = new JsonArray();
		if (place.length > 0) {
			JsonObject point = new JsonObject();
			point.addProperty("x", place[0]);
			point.addProperty("y", place[1]);
			points.add(point);
		}
		JsonObject event = new JsonObject();
		event.addProperty("type", type);
		event.add("touchPoints", points);
		finger.send("Input.dispatchTouchEvent", event);
	}

	@Test
	@Order(7)
	void isFairToEverybody() {
		String[] readers = { "/topics/", "/topics/the-river/", "/topics/the-river/read/", "/topics/changes/",
				"/2023/02/14/the-ferry-that-would-not-stop/" };
		String[] authors = { "/admin/topics", "/admin/topics/changes", "/admin/topics/0" };
		List<String> findings = new ArrayList<>();
		try (Seat seat = desk.seat(Visitor.usual().wide(320))) {
			Map<String, String> texts = new LinkedHashMap<>();
			for (String path : Stream.of(readers, authors).flatMap(Arrays::stream).toList()) {
				seat.axe(path).forEach((finding) -> findings.add(path + " " + finding));
				Page page = seat.open(path);
				if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= 320"))) {
					findings.add(path + " is wider than the window");
				}
				texts.put(path, seat.text(path));
			}
			findings.addAll(NuValidator.errorsIn(texts));
		}
		assertThat(findings).isEmpty();
		try (Seat seat = desk.seat(Visitor.usual().withoutJavaScript())) {
			Page page = seat.open("/admin/topics");
			List<String> before = lines(page);
			line(page, before.get(1)).locator("[name=on]").check();
			press(page, "Up");
			assertThat(lines(page).get(0)).isEqualTo(before.get(1));
			page.fill("#q", "letters");
			press(page, "Search");
			assertThat(page.locator("#found .work").allInnerTexts()).containsExactly("Three Letters From a Clerk",
					"Ines Calder: Three Letters From a Clerk");
		}
	}

	@Test
	@Order(8)
	void turnsAnImportedListIntoTopics() {
		Jar jar = Jar.withNewFolder();
		jar.run("import", Corpora.file("seed/dwk-typed.xml").toString());
		try (Desk other = Desk.open(jar); Seat seat = other.seat()) {
			Page page = seat.open("/admin/topics");
			page.locator(".start .button").click();
			assertThat(page.locator("tr.is-comment td").last().innerText())
				.contains("More Details on December 12, 2017, U.S.-Cuba Meeting");
			assertThat(seat.axe(page.url().replace(seat.url(""), ""))).isEmpty();
			press(page, "Make it the topical list");
			isSaid(page, "6 entries are on the list now");
			assertThat(lines(page)).hasSize(6);
			page = seat.open("/list-of-posts-and-comments-topical/");
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
	@Order(9)
	void arrangesAWholeBlogUntilTheTrayIsEmpty() {
		Jar jar = Jar.withNewFolder();
		jar.run("import", Corpora.file("wxr/themeunittestdata.wordpress.xml").toString());
		try (Desk other = Desk.open(jar); Seat seat = other.seat()) {
			Page page = seat.open("/admin/topics");
			for (String title : List.of("Blocks", "Formats", "Edge cases")) {
				make(page, title);
				assertThat(focused(page)).isEqualTo("new-title");
			}
			page.selectOption("#new-above", new SelectOption().setLabel("Blocks"));
			make(page, "Widgets");
			assertThat(page.locator("[aria-label='Blocks'] [aria-label='Widgets']").count()).isOne();
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
			assertThat(page.isVisible("#tray-empty")).isTrue();
			List<String> shown = lines(page);
			page.reload();
			assertThat(lines(page)).isEqualTo(shown);
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
		press(page, "File what is ticked");
		waitForFewerThan(page, before);
		assertThat(page.locator("#found li").count()).isZero();
		page.fill("#q", "about the tests");
		page.waitForCondition(() -> page.locator("#found li").count() == 1);
		page.check("#found [name=what]");
		press(page, "File what is ticked");
		page.waitForCondition(() -> lines(page).contains("About The Tests"));
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
		assertThat(page.locator("[aria-label='Formats'] .entries .line").count()).isEqualTo(4);
		assertThat(page.locator("[aria-label='Formats'] > .line small").innerText()).isEqualTo("4 entries");
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
		assertThat(lines(page).get(0)).isEqualTo(dragged);
	}

	private static void leavesOffAndTakesBack(Page page) {
		int before = waiting(page);
		page.locator("#tray-items [name=what]").first().focus();
		page.keyboard().press("Delete");
		waitForFewerThan(page, before);
		page.keyboard().press("Enter");
		waitForFewerThan(page, before - 1);
		page.keyboard().press("Control+z");
		page.waitForCondition(() -> waiting(page) == before - 1);
		assertThat(focused(page)).startsWith("p");
		page.click("#left-out summary");
		page.locator("#left-out [name=back]").first().click();
		page.waitForCondition(() -> waiting(page) == before);
	}

}
