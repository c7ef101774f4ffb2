package blog.ibid.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import blog.ibid.Corpora;
import com.microsoft.playwright.Page;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What other programs put on the clipboard, pasted into the editor: words and notes stay,
 * styles go.
 */
class PastingIT {

	private static Desk desk;

	@BeforeAll
	static void open() {
		desk = Desk.shared();
	}

	/** One browser's clipboard of each document. */
	private static List<Path> documents() {
		return Corpora.files("paste", "chrome.html")
			.stream()
			.filter((file) -> !file.getFileName().toString().startsWith("expected"))
			.toList();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String letters(String text) {
		return text.replaceAll("[^\\p{L}]", "");
	}

	private static Page empty(Page page) {
		page.locator(Sheet.BODY).click();
		page.keyboard().press("Control+a");
		page.keyboard().press("Delete");
		return page;
	}

	private static void paste(Page page, String html) {
		page.waitForResponse("**/admin/paste", () -> Sheet.paste(page, html, ""));
		page.waitForFunction("() => document.querySelector('.tell').textContent !== 'Reading what you pasted…'");
	}

	@Test
	void keepsEveryWordOfTheDocumentsThatOthersTestWith() {
		var findings = new ArrayList<String>();
		try (Seat seat = desk.seat()) {
			// the addresses of some pictures were taken out of these documents
			seat.forgive("status of 404");
			Page page = Sheet.begin(seat, "Pasted");
			for (Path file : documents()) {
				String html = read(file);
				paste(empty(page), html);
				String words = letters(Jsoup.parse(html).body().text());
				String shown = letters(
						page.locator(Sheet.BODY).textContent() + page.locator(".ProseMirror .notes").textContent());
				if (shown.length() < words.length() * 9 / 10) {
					findings.add(file + ": " + shown.length() + " letters of " + words.length());
				}
				if (!"0".equals(String.valueOf(page.evaluate(
						"() => document.querySelectorAll('.ProseMirror .body :is(font, [class*=Mso], o\\\\:p)').length")))) {
					findings.add(file + ": styles of its program");
				}
			}
			assertThat(findings).isEmpty();
			Sheet.saved(page);
		}
	}

	@Test
	void makesNotesOfTheNotesOfWord() {
		try (Seat seat = desk.seat()) {
			Page page = Sheet.begin(seat, "Pasted from Word");
			page.keyboard().type("My own words.");
			page.keyboard().press("Control+Alt+f");
			page.keyboard().type("My own source.");
			page.keyboard().press("Escape");
			paste(page, Corpora.text("paste/pastefromword/Tickets/7269Test_with_footnote/word2013/chrome.html"));
			assertThat(page.locator(".tell")).containsText("note");
			int notes = page.locator(Sheet.NOTES).count();
			assertThat(notes).isGreaterThanOrEqualTo(2);
			assertThat(Sheet.numbers(page)).isEqualTo(Sheet.upTo(notes));
			Sheet.saved(page);
			page.reload();
			assertThat(page.locator(Sheet.NOTES)).hasCount(notes);
			assertThat(page.locator(Sheet.NOTES).first()).containsText("My own source.");
		}
	}

	@Test
	void makesNotesOfTheNotesOfOtherBlogs() {
		try (Seat seat = desk.seat()) {
			Page page = Sheet.begin(seat, "Pasted from a blog");
			for (var line : Corpora.lines("footnotes/goldmark-footnotes.jsonl")) {
				String html = line.path("html").asString("");
				int expected = Jsoup.parse(html).select("li[id^=fn]").size();
				if (expected > 0) {
					paste(empty(page), html);
					assertThat(page.locator(Sheet.NOTES)).hasCount(expected);
					assertThat(page.locator(Sheet.BODY)).not().containsText("↩");
				}
			}
			Sheet.saved(page);
		}
	}

}
