package blog.ibid.proof;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import blog.ibid.proof.WrittenExport.Written;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * To correct, compare, restore, and to preview on a phone.
 */
class RevisionIT {

	private static final String HISTORY = "/admin/posts/7/history";

	private static Desk desk;

	@BeforeAll
	static void aPostThatASecondImportHasChanged() {
		Jar jar = Jar.withNewFolder();
		imported(jar, "The talks ended in May.", "Minutes of the meeting, at 3.");
		imported(jar, "The talks ended early in June.", "Minutes of the meeting, at 4 (June 2, 2017).");
		desk = Desk.open(jar);
	}

	private static void imported(Jar jar, String sentence, String note) {
		String mark = "<sup data-fn=\"n1\" class=\"fn\"><a href=\"#n1\" id=\"n1-link\">1</a></sup>";
		String body = "<p>" + sentence + mark + "</p>\n\n<p>Nobody asked <a href=\"https://one.example/\">why</a>.</p>";
		String notes = "[{\"id\":\"n1\",\"content\":\"" + note + "\"}]";
		var written = new Written(7, "The Census", "the-census", body, "", notes, List.of(), List.of());
		Jar.Outcome outcome = jar.run("import",
				new WrittenExport().author("editor", "Vera Lund").add(written).write().toString());
		assertThat(outcome.status()).as(outcome.said()).isEqualTo(0);
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

	@Test
	void comparesCorrectsAndRestores() {
		try (Seat seat = desk.seat()) {
			Page page = seat.open(HISTORY);
			page.getByText("What changed").first().click();
			assertThat(page.locator(".after ins").first().textContent()).contains("early");
			assertThat(page.locator(".both").first().isVisible()).isFalse();
			picture(page, "compare");
			seat.open(HISTORY);
			page.getByText("Tell readers of this").click();
			page.locator("#sentence").fill("The talks ended in June, not in May.");
			picture(page, "correction");
			page.locator("button.main").click();
			picture(page, "history");
			String post = Jsoup.parse(seat.text("/?p=7")).select("link[rel=canonical]").attr("href");
			page.navigate(post);
			assertThat(page.locator(".updated").textContent()).contains("June, not in May");
			picture(page, "corrected");
			page.locator(".updated a").click();
			assertThat(page.locator(".e-content").textContent()).contains("in May");
			picture(page, "earlier");
			seat.open(HISTORY);
			page.getByText("Restore this").click();
			assertThat(page.locator(".notice").textContent()).contains("stands again");
			page.locator(".notice button").click();
			page.navigate(post);
			assertThat(page.locator(".e-content").textContent()).contains("early in June");
		}
	}

	@Test
	void previewsOnAPhone() {
		try (Seat seat = desk.seat()) {
			Page page = seat.open("/admin/posts/7/preview");
			picture(page, "preview");
			page.getByText("Phone").click();
			FrameLocator frame = page.frameLocator("#preview");
			assertThat(frame.locator("h1").textContent()).isEqualTo("The Census");
			assertThat(page.locator("#preview").boundingBox().width).isEqualTo(390);
			frame.locator("a.footnote").click();
			picture(page, "preview-phone");
			assertThat(page.context().pages()).hasSize(1);
			Page elsewhere = page.waitForPopup(() -> frame.locator("header.site a.name").click());
			assertThat(elsewhere.url()).isEqualTo(seat.url("/"));
			assertThat(frame.locator("h1").textContent()).isEqualTo("The Census");
		}
	}

	@Test
	void isAccessibleAndValidOnASmallScreen() {
		String compare;
		try (Seat seat = desk.seat(Visitor.usual().wide(390).inTheDark())) {
			Page page = seat.open(HISTORY);
			picture(page, "history-phone");
			compare = page.getByText("What changed").first().locator("xpath=ancestor-or-self::a").getAttribute("href");
			seat.open(compare);
			assertThat(page.locator(".both ins").first().isVisible()).isTrue();
			picture(page, "compare-phone");
		}
		try (Seat seat = desk.seat(Visitor.usual().wide(320))) {
			for (String path : List.of(HISTORY, compare, "/admin/posts/7/preview")) {
				assertThat(seat.axe(path)).as(path).isEmpty();
				assertThat(NuValidator.errorsIn(Map.of(path, seat.text(path)))).as(path).isEmpty();
			}
		}
	}

}
