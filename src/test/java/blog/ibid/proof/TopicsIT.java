package blog.ibid.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The topical list as its author arranges it, and as readers walk through it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TopicsIT {

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

	@Test
	@Order(1)
	void filesFromTheTrayAndByTitle() {
		try (Seat seat = desk.seat()) {
			Page page = seat.open("/admin/topics");
			Arranging.make(page, "The river");
			Arranging.make(page, "Juries and votes");
			page.fill("#q", "ferry");
			page.check("#found [name=what]");
			page.selectOption("#where", new SelectOption().setLabel("The river"));
			Arranging.press(page, "File what is ticked");
			Arranging.isSaid(page, "Filed");
			assertThat(Arranging.lines(page)).containsExactly("The Ferry That Would Not Stop");
			page.check("article:has-text('Tide Mill') [name=what]");
			page.check("article:has-text('Toll Cases') [name=what]");
			page.selectOption("#where", new SelectOption().setLabel("The river"));
			Arranging.press(page, "File what is ticked");
			Arranging.isSaid(page, "2 entries filed");
			assertThat(page.innerText("#waiting")).isEqualTo("4");
			assertThat(page.locator(".tray article").count()).isEqualTo(4);
			assertThat(page.locator("#found .work").allInnerTexts())
				.allMatch((name) -> name.endsWith(": The Ferry That Would Not Stop"));
			page.reload();
			assertThat(Arranging.lines(page)).hasSize(3);
			assertThat(page.locator(".tray article").allInnerTexts()).noneMatch((text) -> text.contains("Tide Mill"));
			assertThat(seat.open("/admin").innerText("#unfiled + p")).contains("4 posts and addenda");
		}
	}

	@Test
	@Order(2)
	void movesByDraggingKeyboardAndButtons() {
		try (Seat seat = desk.seat()) {
			Page page = seat.open("/admin/topics");
			List<String> before = Arranging.lines(page);
			BoundingBox from = Arranging.line(page, before.get(2)).locator(".grip").boundingBox();
			BoundingBox to = Arranging.line(page, before.get(0)).boundingBox();
			page.mouse().move(from.x + 3, from.y + 8);
			page.mouse().down();
			page.mouse().move(to.x + 60, to.y + 20);
			page.mouse().move(to.x + 60, to.y + 4);
			assertThat(page.locator(".drop")).hasCount(1);
			page.mouse().up();
			Arranging.isSaid(page, "Moved");
			assertThat(Arranging.lines(page)).containsExactly(before.get(2), before.get(0), before.get(1));

			Arranging.line(page, before.get(2)).locator("[name=on]").focus();
			page.keyboard().press("Alt+ArrowDown");
			page.keyboard().press("Alt+ArrowDown");
			page.waitForCondition(() -> Arranging.lines(page).equals(before));
			page.keyboard().press("Alt+ArrowDown");
			page.waitForCondition(() -> page.locator("[aria-label='Juries and votes'] .entries .line").count() == 1);
			page.keyboard().press("ArrowUp");
			page.keyboard().press("ArrowUp");
			page.waitForCondition(() -> page.evaluate("document.activeElement.closest('.line')?.textContent ?? ''")
				.toString()
				.contains(before.get(1)));

			Arranging.press(page, "Undo the last step");
			Arranging.isSaid(page, "Taken back");
			assertThat(Arranging.lines(page)).isEqualTo(before);
			assertThat(page.locator("[aria-label='Juries and votes'] .entries .line")).hasCount(0);
			page.reload();
			assertThat(Arranging.lines(page)).isEqualTo(before);
		}
	}

	@Test
	@Order(3)
	void writesAGlossInItsPlace() {
		try (Seat seat = desk.seat()) {
			Page page = seat.open("/admin/topics");
			Arranging.line(page, "Ferry").locator("[name=on]").focus();
			page.keyboard().press("Enter");
			page.fill(".rewording textarea", "The oldest of the cases.");
			page.locator(".rewording .save").click();
			page.waitForSelector(".rewording",
					new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
			assertThat(Arranging.line(page, "Ferry")).containsText("The oldest of the cases.");
			assertThat(seat.open("/topics/").innerText(".items")).contains("The oldest of the cases.");
		}
	}

	@Test
	@Order(4)
	void filesAPostWhileWritingIt() {
		try (Seat seat = desk.seat()) {
			Page page = seat.open("/admin/posts?q=candlelight");
			seat.follow(page.locator(".does a").last());
			page.locator("#topical label:has-text('Juries and votes') input").check();
			seat.onward(() -> Arranging.press(page, "Publish the changes"));
			assertThat(seat.open("/2023/10/31/a-vote-by-candlelight/").innerText(".places")).contains("1 of 1 in");
		}
	}

	@Test
	@Order(5)
	void readsATopicAndWalksThroughIt() throws IOException {
		try (Seat seat = desk.seat()) {
			Page page = seat.open("/topics/");
			assertThat(page.locator("header.site nav a").first()).hasText("Topics");
			page.locator("summary").first().click();
			assertThat(page.locator("details.topic .items").first()).isHidden();
			page = seat.open("/topics/the-river/read/");
			assertThat(page.locator("article.part").count()).isEqualTo(3);
			seat.follow(page.locator(".toc a").nth(1));
			assertThat(page.url()).contains("/read/#e");
			page = seat.open("/2023/02/14/the-ferry-that-would-not-stop/");
			for (int at = 1; at < 3; at++) {
				assertThat(page.innerText(".place p")).isEqualTo(at + " of 3 in The river");
				seat.follow(page.locator(".place .paging a").last());
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
			List<String> before = Arranging.lines(page);
			Locator grip = Arranging.line(page, before.get(0)).locator(".grip");
			grip.scrollIntoViewIfNeeded();
			BoundingBox from = grip.boundingBox();
			BoundingBox to = Arranging.line(page, before.get(1)).boundingBox();
			CDPSession finger = page.context().newCDPSession(page);
			touch(finger, "touchStart", from.x + 8, from.y + 8);
			touch(finger, "touchMove", to.x + 60, to.y + 5);
			touch(finger, "touchMove", to.x + 60, to.y + to.height - 4);
			touch(finger, "touchEnd");
			Arranging.isSaid(page, "Moved");
			assertThat(Arranging.lines(page).subList(0, 2)).containsExactly(before.get(1), before.get(0));
			Arranging.press(page, "Undo the last step");
			Arranging.isSaid(page, "Taken back");
			assertThat(Arranging.lines(page)).isEqualTo(before);
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
			List<String> before = Arranging.lines(page);
			Arranging.line(page, before.get(1)).locator("[name=on]").check();
			seat.onward(() -> Arranging.press(page, "Up"));
			assertThat(Arranging.lines(page).get(0)).isEqualTo(before.get(1));
			page.fill("#q", "letters");
			seat.onward(() -> Arranging.press(page, "Search"));
			assertThat(page.locator("#found .work").allInnerTexts()).containsExactly("Three Letters From a Clerk",
					"Ines Calder: Three Letters From a Clerk");
		}
	}

}
