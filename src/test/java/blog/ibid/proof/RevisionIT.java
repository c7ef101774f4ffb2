package blog.ibid.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.proof.WrittenExport.Written;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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
		jar.runs("import", new WrittenExport().author("editor", "Vera Lund").add(written).write().toString());
	}

	@AfterAll
	static void close() {
		if (desk != null) {
			desk.close();
		}
	}

	@Test
	void comparesCorrectsAndRestores() {
		try (Seat seat = desk.seat()) {
			Page page = seat.open(HISTORY);
			seat.follow(page.getByText("What changed").first());
			assertThat(page.locator(".after ins").first()).containsText("early");
			assertThat(page.locator(".both").first()).isHidden();
			seat.picture("compare");
			seat.open(HISTORY);
			seat.follow(page.getByText("Tell readers of this"));
			page.locator("#sentence").fill("The talks ended in June, not in May.");
			seat.picture("correction");
			seat.follow(page.locator("button.main"));
			seat.picture("history");
			String post = Jsoup.parse(seat.text("/?p=7")).select("link[rel=canonical]").attr("href");
			page.navigate(post);
			assertThat(page.locator(".updated").textContent()).contains("June, not in May");
			seat.picture("corrected");
			seat.follow(page.locator(".updated a"));
			assertThat(page.locator(".e-content").textContent()).contains("in May");
			seat.picture("earlier");
			seat.open(HISTORY);
			seat.follow(page.getByText("Restore this"));
			assertThat(page.locator(".notice")).containsText("stands again");
			seat.follow(page.locator(".notice button"));
			page.navigate(post);
			assertThat(page.locator(".e-content").textContent()).contains("early in June");
		}
	}

	@Test
	void previewsOnAPhone() {
		try (Seat seat = desk.seat()) {
			Page page = seat.open("/admin/posts/7/preview");
			seat.picture("preview");
			page.getByText("Phone").click();
			FrameLocator frame = page.frameLocator("#preview");
			assertThat(frame.locator("h1")).hasText("The Census");
			page.waitForCondition(() -> page.locator("#preview").boundingBox().width == 390);
			frame.locator("a.footnote").click();
			seat.picture("preview-phone");
			assertThat(page.context().pages()).hasSize(1);
			Page elsewhere = page.waitForPopup(() -> frame.locator("header.site a.name").click());
			assertThat(elsewhere).hasURL(seat.url("/"));
			assertThat(frame.locator("h1")).hasText("The Census");
		}
	}

	@Test
	void isAccessibleAndValidOnASmallScreen() {
		String compare;
		try (Seat seat = desk.seat(Visitor.usual().wide(390).inTheDark())) {
			Page page = seat.open(HISTORY);
			seat.picture("history-phone");
			compare = page.getByText("What changed").first().locator("xpath=ancestor-or-self::a").getAttribute("href");
			seat.open(compare);
			assertThat(page.locator(".both ins").first().isVisible()).isTrue();
			seat.picture("compare-phone");
		}
		try (Seat seat = desk.seat(Visitor.usual().wide(320))) {
			Map<String, String> pages = new LinkedHashMap<>();
			for (String path : List.of(HISTORY, compare, "/admin/posts/7/preview")) {
				assertThat(seat.axe(path)).as(path).isEmpty();
				pages.put(path, seat.text(path));
			}
			assertThat(NuValidator.errorsIn(pages)).isEmpty();
		}
	}

}
