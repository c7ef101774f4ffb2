package blog.ibid.dialect;

import java.util.List;

import blog.ibid.Corpora;
import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTextTests {

	private static final String MARKER = "<sup data-fn=\"k1\"></sup>";

	private static List<String> notes(NotedText text) {
		return text.notes().stream().map(Note::html).toList();
	}

	@Test
	void readsNotesInTheOrderOfTheirMarkers() {
		NotedText text = MarkdownText
			.read("First.[^b] Then.[^A] Again.[^B]\n\n[^a]: An *old* one.\n[^b]: Costs $100.\n");
		assertThat(text.body())
			.isEqualTo("<p>First." + MARKER + " Then.<sup data-fn=\"k2\"></sup> Again." + MARKER + "</p>");
		assertThat(notes(text)).containsExactly("Costs $100.", "An <em>old</em> one.");
	}

	@Test
	void readsNotesOfSeveralParagraphsAndInTheLine() {
		NotedText text = MarkdownText.read("One.[^1] Two.^[See *there*.]\n\n[^1]: First.\n\n    Second.\n");
		assertThat(notes(text)).containsExactly("<p>First.</p><p>Second.</p>", "See <em>there</em>.");
	}

	@Test
	void keepsANoteThatNothingCalls() {
		assertThat(notes(MarkdownText.read("Words.\n\n[^1]: Alone.\n"))).containsExactly("Alone.");
	}

	@Test
	void leavesAMarkerWithoutNoteAsItStands() {
		assertThat(MarkdownText.read("Words.[^9]").body()).isEqualTo("<p>Words.[^9]</p>");
	}

	@Test
	void readsTablesStrikethroughAndAddresses() {
		assertThat(MarkdownText.read("| a | b |\n|---|---|\n| ~~c~~ | https://example.org/ |").body())
			.isEqualTo("<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td><del>c</del></td>"
					+ "<td><a href=\"https://example.org/\">https://example.org/</a></td></tr></tbody></table>");
	}

	@Test
	void runsNothingThatHtmlInItBrings() {
		assertThat(MarkdownText.read("Hello <script>alert(1)</script>[x](javascript:alert(1))").body())
			.doesNotContain("script");
	}

	@ParameterizedTest
	@ValueSource(strings = { "## Heading\n", "See [this](https://example.org/).", "A note.[^1]\n\n[^1]: x",
			"```\ncode\n```", "- one\n- two", "> one\n\n**two**" })
	void isRecognised(String markdown) {
		assertThat(MarkdownText.isIn(markdown)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Plain words.", "It costs $5 * 3.", "See [1].\n\n[1] A source.", "No. 5 is alive.",
			"snake_case_name and another_one_here", "3. May 1910 was a Tuesday." })
	void isNotSeenInPlainWords(String words) {
		assertThat(MarkdownText.isIn(words)).isFalse();
	}

	@Test
	void readsEveryCaseOfAnotherReader() {
		for (JsonNode line : Corpora.lines("footnotes/goldmark-footnotes.jsonl")) {
			String markdown = line.path("markdown").asString(line.path("source").asString(""));
			NotedText text = MarkdownText.read(markdown);
			assertThat(MarkdownText.read(markdown)).isEqualTo(text);
		}
	}

}
