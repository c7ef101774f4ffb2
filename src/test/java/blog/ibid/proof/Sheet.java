package blog.ibid.proof;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The editor in a browser, as journeys use it.
 */
final class Sheet {

	static final String BODY = ".ProseMirror .body";

	static final String NUMBERS = BODY + " sup";

	static final String NOTES = ".ProseMirror .card";

	// what a clipboard gives to a page; a synthetic event's is the page's own
	private static final String PASTE = """
			([html, plain]) => {
				const data = new DataTransfer();
				data.setData("text/html", html);
				data.setData("text/plain", plain);
				document.querySelector(".ProseMirror").dispatchEvent(
					new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
			}""";

	private static final String ASK = """
			async ([method, body]) => {
				const form = document.getElementById("writing");
				const answer = await fetch(form.dataset.path + "/manuscript", {
					method,
					headers: { "Content-Type": "application/json",
						"X-CSRF-TOKEN": document.querySelector("meta[name=csrf]").content },
					body: body && JSON.stringify({ ...body, base: form.elements.base.value }),
				});
				return answer.status === 200 ? (await answer.json()) : answer.status;
			}""";

	private Sheet() {
	}

	/** A new post with a title, and the cursor in its text. */
	static Page begin(Seat seat, String title) {
		Page page = seat.open("/admin");
		seat.follow(page.getByText("Write a post"));
		page.locator("#title").fill(title);
		page.locator(BODY).click();
		return page;
	}

	/** As many sentences as wanted, each with a note. */
	static void typeWithNotes(Page page, int notes) {
		for (int n = 1; n <= notes; n++) {
			page.keyboard().type("Sentence " + n + ".");
			page.keyboard().press("Control+Alt+f");
			page.keyboard().type("Source " + n + ".");
			page.keyboard().press("Escape");
			page.keyboard().type(" ");
		}
	}

	/** From the editor to the post as readers see it. */
	static void publishAndRead(Seat seat, String title) {
		publish(seat);
		seat.follow(seat.page().locator("tr", new Page.LocatorOptions().setHasText(title)).first().getByText("See it"));
	}

	/** From the editor through the page that publishes. */
	static void publish(Seat seat) {
		seat.follow(seat.page().locator(".bar a.main"));
		seat.follow(seat.page().locator("form.publication button.main").first());
		assertThat(seat.page().locator(".notice").first()).containsText("published");
	}

	static void saved(Page page) {
		assertThat(page.locator("#saved")).containsText("saved a moment ago");
	}

	static List<String> numbers(Page page) {
		return page.locator(NUMBERS).allInnerTexts().stream().map(String::strip).toList();
	}

	static List<String> upTo(int count) {
		return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
	}

	static void paste(Page page, String html, String plain) {
		page.evaluate(PASTE, List.of(html, plain));
	}

	/** What the blog keeps of the post that is open. */
	static Map<?, ?> kept(Page page) {
		return (Map<?, ?>) page.evaluate(ASK, Arrays.asList("GET", null));
	}

	/**
	 * Gives a post as many paragraphs, each with a note, as the editor would send them.
	 */
	static void fill(Page page, int notes) {
		String body = IntStream.rangeClosed(1, notes)
			.mapToObj(
					(n) -> "<p>Sentence " + n + " says what page " + n + " says.<sup data-fn=\"k" + n + "\"></sup></p>")
			.collect(Collectors.joining());
		String cards = IntStream.rangeClosed(1, notes)
			.mapToObj((n) -> "<div data-note=\"k" + n + "\">The record, at " + n + " (June 2, 2017).</div>")
			.collect(Collectors.joining("", "<section data-notes>", "</section>"));
		Object answer = page.evaluate(ASK,
				List.of("PUT", Map.of("title", page.locator("#title").inputValue(), "text", body + cards)));
		assertThat(answer).isInstanceOf(Map.class);
		page.reload();
		assertThat(page.locator(NUMBERS)).hasCount(notes);
	}

}
