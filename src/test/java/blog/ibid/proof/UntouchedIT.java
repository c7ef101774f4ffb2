package blog.ibid.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever opens a post of an old archive in the editor, types nothing and saves, changes
 * nothing.
 */
class UntouchedIT {

	private static final int OPENED = 60;

	// reads and writes each text as the editor does, and saves what came of it
	private static final String ROUND = """
			async ([entry, ids]) => {
				const { documentOf } = await import(entry.replace("writing.js", "reading.js"));
				const { writeDocument } = await import(entry.replace("writing.js", "spelling.js"));
				const token = document.querySelector("meta[name=csrf]").content;
				const found = [];
				const round = async (id) => {
					const path = `/admin/posts/${id}/manuscript`;
					const { title, text, stamp } = await (await fetch(path)).json();
					const written = writeDocument(documentOf(text));
					if (written !== text) {
						let at = 0;
						while (written[at] === text[at]) at++;
						found.push(`${id} ${title}: ${text.slice(Math.max(0, at - 40), at + 80)} >>> ${written.slice(Math.max(0, at - 40), at + 80)}`);
					}
					const answer = await fetch(path, { method: "PUT", headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": token },
						body: JSON.stringify({ title, text: written, base: stamp, settled: true }) });
					const kept = answer.ok ? await answer.json() : {};
					if (kept.stamp !== stamp) {
						found.push(`${id} ${title}: saved as another text, ${answer.status}`);
					}
				};
				const waiting = ids.slice();
				const work = async () => {
					while (waiting.length) {
						await round(waiting.shift());
					}
				};
				await Promise.all([work(), work(), work()]);
				return found;
			}""";

	private static Desk desk;

	private static List<Integer> ids;

	@BeforeAll
	static void importArchives() {
		desk = Desk.open(Archives.imported());
		try (Seat seat = desk.seat()) {
			ids = ids(seat);
		}
	}

	@AfterAll
	static void close() {
		if (desk != null) {
			desk.close();
		}
	}

	private static List<Integer> ids(Seat seat) {
		var ids = new ArrayList<Integer>();
		String next = "/admin/posts";
		while (!next.isEmpty()) {
			Document list = Jsoup.parse(seat.text(next), seat.url(next));
			list.select("a.title")
				.eachAttr("href")
				.forEach((href) -> ids.add(Integer.valueOf(href.replaceFirst(".*/", ""))));
			Element older = list.select(".paging a[rel=next], .paging a:contains(Older)").first();
			next = (older != null) ? older.attr("href") : "";
		}
		return ids;
	}

	@Test
	void everyTextComesBackLetterByLetter() {
		try (Seat seat = desk.seat()) {
			assertThat(ids).hasSizeGreaterThan(500);
			Page page = seat.open("/admin/posts/" + ids.get(0));
			String entry = page.locator("script[src*='writing.js']").getAttribute("src");
			assertThat((List<?>) page.evaluate(ROUND, List.of(String.valueOf(entry), ids))).isEmpty();
		}
	}

	@Test
	void openingAndSavingAPostChangesNothing() {
		var findings = new ArrayList<String>();
		try (Seat seat = desk.seat()) {
			// pictures that an archive didn't bring
			seat.forgive("status of 404");
			for (int i = 0; i < OPENED; i++) {
				String path = "/admin/posts/" + ids.get(i * ids.size() / OPENED);
				Page page = seat.open(path);
				page.waitForSelector("form.editing");
				Map<?, ?> before = Sheet.kept(page);
				page.locator("#title").focus();
				page.keyboard().press("Control+s");
				page.waitForTimeout(50);
				Map<?, ?> after = Sheet.kept(page);
				if (!String.valueOf(before.get("stamp")).equals(String.valueOf(after.get("stamp")))) {
					findings.add(path + " became another text");
				}
			}
		}
		assertThat(findings).isEmpty();
	}

}
