package blog.ibid.proof;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A post on its way to readers, to another address, into the bin and out of it, and away
 * for good, as its author does it.
 */
class PublishingIT {

	/** In seconds: a form must be sent before. */
	private static final int SOON = 8;

	private static final String TITLE = "A Vote by Candlelight";

	private static Desk desk;

	@BeforeAll
	static void open() {
		desk = Desk.open(Jar.holding(Jar.DEMO));
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	private static int status(Seat seat, String path) {
		return seat.page().request().get(seat.url(path), RequestOptions.create().setMaxRedirects(0)).status();
	}

	private static String press(Page page, String name) {
		Visit.onward(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
			.first()::click);
		return page.locator(".notice p").first().innerText();
	}

	private static Page publicationOf(Seat seat) {
		Page page = seat.open("/admin/posts?q=%22vote+by+candlelight%22");
		seat.follow(page.locator(".does a").last());
		return page;
	}

	@Test
	void followsAPostFromItsScheduleToItsEnd() {
		try (Seat seat = desk.seat()) {
			Page page = publicationOf(seat);
			page.check("[value=DRAFT]");
			assertThat(press(page, "Take it back")).contains("draft");
			assertThat(status(seat, "/2023/10/31/a-vote-by-candlelight/")).isEqualTo(404);

			String now = schedule(seat);
			String address = now + "/a-vote-by-candlelight/";
			page.waitForCondition(() -> status(seat, address) == 200);
			assertThat(seat.text(address)).contains(TITLE);
			assertThat(status(seat, "/2023/10/31/a-vote-by-candlelight/")).isEqualTo(301);

			page = publicationOf(seat);
			page.fill("#slug", "who-holds-the-candle");
			page.waitForSelector("#slug-said:has-text('is free')");
			assertThat(press(page, "Publish the changes")).contains("published");
			assertThat(status(seat, address)).isEqualTo(301);

			endsInTheBin(seat, now + "/who-holds-the-candle/", address);
		}
	}

	@Test
	void writesAPostThatIsPublishedByItself() {
		try (Seat seat = desk.seat()) {
			Page page = Sheet.begin(seat, "The Morning After");
			Sheet.typeWithNotes(page, 2);
			seat.follow(page.locator(".bar a.main"));
			String address = scheduleHere(page) + "/the-morning-after/";
			assertThat(status(seat, address)).isIn(404, 200);
			page.waitForCondition(() -> status(seat, address) == 200);
			assertThat(Jsoup.parse(seat.text(address)).select("a.footnote").eachText()).containsExactly("1", "2");
		}
	}

	/** At a second that is near, which the page's own field doesn't offer. */
	private static String schedule(Seat seat) {
		return scheduleHere(publicationOf(seat));
	}

	private static String scheduleHere(Page page) {
		page.check("[value=AT]");
		LocalDateTime soon = LocalDateTime.ofInstant(Instant.now().plusSeconds(SOON), ZoneOffset.UTC);
		page.fill("#day", soon.toLocalDate().toString());
		page.evaluate("document.querySelector('#time').type = 'text'");
		page.fill("#time", DateTimeFormatter.ofPattern("HH:mm:ss").format(soon));
		assertThat(press(page, "Publish at this time")).contains("scheduled");
		return DateTimeFormatter.ofPattern("/yyyy/MM/dd").format(soon);
	}

	private static void endsInTheBin(Seat seat, String address, String former) {
		Page page = seat.open("/admin/posts?q=%22vote+by+candlelight%22");
		assertThat(press(page, "Into the bin")).contains("in the bin");
		assertThat(status(seat, address)).isEqualTo(404);
		assertThat(press(page, "Undo")).contains("out of the bin");
		assertThat(status(seat, address)).isEqualTo(200);

		page = seat.open("/admin/posts?q=%22vote+by+candlelight%22");
		page.check("tbody [name=id]");
		page.selectOption("#action", "TRASH");
		press(page, "Do it");
		page = seat.open("/admin/posts/bin");
		assertThat(press(page, "Delete for good")).contains("deleted for good");
		assertThat(status(seat, address)).isEqualTo(410);
		assertThat(status(seat, former)).isEqualTo(410);
	}

	@Test
	void isFairToEverybody() {
		try (Seat seat = desk.seat()) {
			String publication = publicationOf(seat, "the tide mill");
			for (String path : new String[] { "/admin/posts", "/admin/posts?tab=bin&q=x", publication }) {
				assertThat(seat.axe(path)).as(path).isEmpty();
			}
		}
		try (Seat seat = desk.seat(Visitor.usual().withoutJavaScript())) {
			seat.open(publicationOf(seat, "the tide mill"));
			seat.page().fill("#tags", "mills, tides");
			assertThat(press(seat.page(), "Do it")).contains("published");
		}
	}

	private static String publicationOf(Seat seat, String words) {
		Page page = seat.open("/admin/posts?q=" + words.replace(' ', '+'));
		return page.locator(".does a").last().getAttribute("href");
	}

}
