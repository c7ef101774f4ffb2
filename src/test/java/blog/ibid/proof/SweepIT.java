package blog.ibid.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.media.MadePicture;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every kind of page of the author's side that a link leads to, on a telephone in the
 * dark and on a desk by day: accessible, valid, no wider than the screen, and calm.
 */
class SweepIT {

	private static final List<String> STARTS = List.of("/admin", "/admin/media", "/admin/notes", "/admin/profile",
			"/admin/profile/security", "/admin/transfer", "/admin/settings", "/admin/posts/bin", "/admin/posts?tab=bin",
			"/admin/menu", "/admin/authors", "/admin/terms/tags", "/admin/comments", "/login?error",
			"/password/forgotten", "/password/new?token=none", "/setup?token=none");

	private static Desk desk;

	private static List<String> paths;

	@BeforeAll
	static void open() {
		desk = Desk.open(Jar.holding(Jar.DEMO));
		try (Seat seat = desk.seat()) {
			uploadAPicture(seat);
			paths = kinds(seat);
		}
		System.out.println("Pages of the author's side: " + paths);
	}

	@AfterAll
	static void close() {
		if (desk != null) {
			desk.close();
		}
	}

	private static void uploadAPicture(Seat seat) {
		Page page = seat.open("/admin/media");
		page.locator("#file")
			.setInputFiles(new FilePayload("quay.jpg", "image/jpeg", MadePicture.photograph(600, 400, 1)));
		page.locator("form.upload button.main").click();
		page.waitForCondition(() -> seat.text("/admin/media").contains("quay"));
	}

	/** One address of each kind: numbers and queries make none. */
	private static List<String> kinds(Seat seat) {
		Map<String, String> kinds = new LinkedHashMap<>();
		var waiting = new ArrayDeque<String>(STARTS);
		STARTS.forEach((start) -> kinds.put(kind(start), start));
		while (!waiting.isEmpty()) {
			String path = waiting.remove();
			Document page = Jsoup.parse(seat.text(path), seat.url(path));
			for (Element link : page.select("a[href]")) {
				String found = link.attr("abs:href").replaceFirst("#.*", "");
				if (found.startsWith(seat.url("/admin/"))) {
					String below = found.substring(seat.url("").length());
					if (!below.endsWith(".json") && kinds.putIfAbsent(kind(below), below) == null) {
						waiting.add(below);
					}
				}
			}
		}
		return List.copyOf(kinds.values());
	}

	private static String kind(String path) {
		return path.replaceAll("=[^&]*", "=").replaceAll("\\d+", "n").replaceAll("(/notes/n)/.*", "$1");
	}

	@Test
	void isFairAndCalmOnATelephoneInTheDark() {
		sweep(Visitor.usual().wide(320).inTheDark(), "phone");
	}

	@Test
	void isFairAndCalmOnADesk() {
		sweep(Visitor.usual().wide(1360), "desk");
	}

	private static void sweep(Visitor visitor, String name) {
		var findings = new ArrayList<String>();
		try (Seat seat = desk.seat(visitor)) {
			seat.forgive("status of 404");
			for (String path : paths) {
				int seen = seat.incidents().size();
				seat.visit().open(seat.url(path));
				if (!Boolean.TRUE.equals(seat.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))) {
					findings.add(path + " is wider than the window");
				}
				seat.wholePicture(name + path.replaceAll("[^a-z0-9]+", "-"));
				Axe.findings(seat.visit()).forEach((finding) -> findings.add(path + " " + finding));
				List<String> all = seat.incidents();
				all.subList(seen, all.size()).forEach((incident) -> findings.add(path + " " + incident));
			}
		}
		assertThat(findings).isEmpty();
	}

	@Test
	void isValid() {
		Map<String, String> pages = new LinkedHashMap<>();
		try (Seat seat = desk.seat()) {
			paths.forEach((path) -> pages.put(path, seat.text(path)));
		}
		assertThat(NuValidator.errorsIn(pages)).isEmpty();
	}

}
