package blog.ibid.text;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PassageTests {

	private static List<Passage> passages(String html) {
		return Passage.of(Sanitizer.clean(html));
	}

	private static String words(Passage passage) {
		return passage.words().stream().map(Passage.Word::text).reduce("", String::concat);
	}

	@Test
	void areTheBlocksOfAText() {
		assertThat(passages(
				"<h2>Of Cuba</h2><p>One &amp; two.</p><ul><li>Three</li></ul><blockquote><p>Four</p></blockquote>"))
			.extracting((passage) -> passage.kind() + ": " + words(passage))
			.containsExactly("heading: Of Cuba", "paragraph: One & two.", "item: Three", "quote: Four");
	}

	@Test
	void tellAWordByItsForm() {
		assertThat(passages("<p>The <em>Post</em></p>").get(0).identity())
			.isNotEqualTo(passages("<p>The Post</p>").get(0).identity());
	}

	@Test
	void carryTheAddressesOfLinks() {
		assertThat(words(passages("<p><a href=\"https://one.example/\">There</a>.</p>").get(0)))
			.isEqualTo("There ‹https://one.example/›.");
	}

	@Test
	void tellAMarkerByItsNoteAndNotByItsNumber() {
		NotedText text = new NotedText("<p>A<sup data-fn=\"k1\"></sup></p><p>B<sup data-fn=\"k2\"></sup></p>",
				List.of(new Note(new NoteKey("k1"), "One"), new Note(new NoteKey("k2"), "Two")));
		NotedText fewer = new NotedText("<p>B<sup data-fn=\"k2\"></sup></p>",
				List.of(new Note(new NoteKey("k2"), "Two")));
		assertThat(words(Passage.of(text).get(1))).isEqualTo("B[2]");
		assertThat(Passage.of(text).get(1).identity()).isEqualTo(Passage.of(fewer).get(0).identity());
	}

}
