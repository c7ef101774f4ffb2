package blog.ibid.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A blog in German, whose words are longer: its pages are valid, accessible and no wider
 * than the screen, and its scripts speak German too.
 */
class GermanIT {

	private static final List<String> DESK = List.of("/admin", "/admin/posts", "/admin/comments", "/admin/topics",
			"/admin/media", "/admin/notes", "/admin/settings", "/admin/settings/telling", "/admin/profile",
			"/admin/profile/security", "/admin/terms", "/admin/transfer", "/admin/authors", "/admin/menu");

	private static Desk desk;

	private static List<String> pages;

	private static String post;

	@BeforeAll
	static void open() {
		desk = Desk.open(Jar.holding(Jar.DEMO));
		try (Seat seat = desk.seat()) {
			Page settings = seat.open("/admin/settings");
			settings.locator("#language").selectOption("de");
			seat.follow(settings.locator("#blog button.main"));
			assertThat(settings.locator("#blog .notice").textContent()).contains("gespeichert");
			post = noted(seat);
			String writing = Jsoup.parse(seat.text("/admin/posts")).select("a[href~=/admin/posts/\\d+$]").attr("href");
			pages = new ArrayList<>(List.of("/", post, "/topics/", "/search/?q=x", "/nowhere/"));
			pages.addAll(DESK);
			pages.addAll(List.of(writing, writing + "/publication", writing + "/history"));
		}
	}

	@AfterAll
	static void close() {
		if (desk != null) {
			desk.close();
		}
	}

	/** A post with notes and a conversation. */
	private static String noted(Seat seat) {
		return Jsoup.parse(seat.text("/"))
			.select(".entry h2 a")
			.eachAttr("href")
			.stream()
			.filter((path) -> Jsoup.parse(seat.text(path)).select(".footnotes, .thread").size() > 1)
			.findFirst()
			.orElseThrow();
	}

	@Test
	void isFairAndCalmOnATelephoneInTheDark() {
		show(Visitor.usual().wide(320).inTheDark(), "de-phone", true);
	}

	@Test
	void isNoWiderThanADesk() {
		show(Visitor.usual().wide(1360), "de-desk", false);
	}

	private static void show(Visitor visitor, String name, boolean judged) {
		var findings = new ArrayList<String>();
		try (Seat seat = desk.seat(visitor)) {
			seat.forgive("status of 404");
			for (String path : pages) {
				seat.visit().open(seat.url(path));
				if (!Boolean.TRUE.equals(seat.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))) {
					findings.add(path + " is wider than the window");
				}
				if (!"de".equals(seat.page().locator("html").getAttribute("lang"))) {
					findings.add(path + " is not in German");
				}
				seat.wholePicture(name + path.replaceAll("[^a-z0-9]+", "-"));
				if (judged) {
					Axe.findings(seat.visit()).forEach((finding) -> findings.add(path + " " + finding));
				}
			}
		}
		assertThat(findings).isEmpty();
	}

	@Test
	void speaksInScriptsToo() {
		try (Seat reader = desk.stranger(Visitor.usual().wide(390))) {
			Page page = reader.open(post);
			page.locator("a.footnote").first().click();
			assertThat(page.locator(".note-here").getAttribute("aria-label")).isEqualTo("Anmerkung 1");
			assertThat(page.locator(".note-here .close").textContent()).isEqualTo("Schließen");
			page.keyboard().press("Escape");
			page.locator("a.answer").first().click();
			assertThat(page.locator("#respond-heading").textContent()).startsWith("Antwort an ");
			assertThat(page.locator("#reply .remember").textContent()).contains("für das nächste Mal");
		}
	}

	@Test
	void isValid() {
		Map<String, String> all = new LinkedHashMap<>();
		try (Seat seat = desk.seat()) {
			pages.stream()
				.filter((path) -> !path.equals("/nowhere/"))
				.forEach((path) -> all.put(path, seat.text(path)));
		}
		assertThat(NuValidator.errorsIn(all)).isEmpty();
	}

}
