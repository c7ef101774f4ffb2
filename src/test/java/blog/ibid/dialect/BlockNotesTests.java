package blog.ibid.dialect;

import java.util.List;

import blog.ibid.text.Note;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notes of WordPress's footnotes block.
 */
class BlockNotesTests {

	private static final String BODY = "<p>One" + marker("aa-1", 1) + ". Two" + marker("bb-2", 2) + ".</p>";

	@ParameterizedTest
	@ValueSource(
			strings = { "[{\"id\":\"aa-1\",\"content\":\"A <em>note<\\/em>\"},{\"id\":\"bb-2\",\"content\":\"B\"}]",
					"[{\"content\":\"A <em>note</em>\",\"id\":\"aa-1\"},{\"content\":\"B\",\"id\":\"bb-2\"}]" })
	void pairsMarkersWithTheMetaDataInEitherOrderOfKeys(String meta) {
		Reading reading = read(BODY, meta);
		assertThat(reading.text().body())
			.isEqualTo("<p>One<sup data-fn=\"k1\"></sup>. Two<sup data-fn=\"k2\"></sup>.</p>");
		assertThat(words(reading)).containsExactly("A <em>note</em>", "B");
		assertThat(reading.tally()).isEqualTo(new NoteTally(2, 2, 2, 0));
		assertThat(reading.remarks()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"[{\"id\":\"aa-1\",\"content\":\"He said \"no\" <a href=\"https://example.org/\">here</a>\"},{\"id\":\"bb-2\",\"content\":\"B\"}]",
			"[{\"content\":\"He said \"no\" <a href=\"https://example.org/\">here</a>\",\"id\":\"aa-1\"},{\"content\":\"B\",\"id\":\"bb-2\"}]" })
	void mendsQuotesThatLostTheirBackslashes(String meta) {
		Reading reading = read(BODY, meta);
		assertThat(words(reading)).containsExactly("He said \"no\" <a href=\"https://example.org/\">here</a>", "B");
		assertThat(reading.remarks()).containsExactly(
				"The notes were damaged by an earlier import and have been repaired; please compare them.");
	}

	@Test
	void keepsNotesThatNothingCanMend() {
		Reading reading = read("<p>Text</p>", "[{\"id\":\"aa-1\",\"content\":\"Words");
		assertThat(words(reading)).containsExactly("[{\"id\":\"aa-1\",\"content\":\"Words");
		assertThat(reading.remarks()).hasSize(1);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "[]" })
	void takesEmptyMetaDataForGranted(@Nullable String meta) {
		Reading reading = new WordPressText("<p>Text</p>", meta, 1).read(Places.UNKNOWN);
		assertThat(reading.tally()).isEqualTo(NoteTally.NONE);
		assertThat(reading.remarks()).isEmpty();
	}

	@Test
	void keepsThePlaceOfANoteWhoseWordsWereLost() {
		Reading reading = read(BODY, "[{\"id\":\"bb-2\",\"content\":\"B\"}]");
		assertThat(reading.text().notes()).extracting(Note::lost).containsExactly(true, false);
		assertThat(words(reading)).containsExactly("", "B");
		assertThat(reading.tally()).isEqualTo(new NoteTally(2, 1, 1, 1));
		assertThat(reading.remarks())
			.containsExactly("The words of the note “1” were lost before the import; an empty note keeps its place.");
	}

	@Test
	void keepsANoteWithoutMarkerAfterTheOthers() {
		Reading reading = read("<p>Two" + marker("bb-2", 1) + "</p>",
				"[{\"id\":\"aa-1\",\"content\":\"A\"},{\"id\":\"bb-2\",\"content\":\"B\"}]");
		assertThat(words(reading)).containsExactly("B", "A");
		assertThat(reading.tally()).isEqualTo(new NoteTally(1, 2, 1, 1));
	}

	@Test
	void trustsTheOrderOfMarkersAndNotTheirDigits() {
		Reading reading = read("<p>One" + marker("bb-2", 7) + " two" + marker("aa-1", 3) + "</p>",
				"[{\"id\":\"aa-1\",\"content\":\"A\"},{\"id\":\"bb-2\",\"content\":\"B\"}]");
		assertThat(words(reading)).containsExactly("B", "A");
	}

	@Test
	void readsTheListOfACopiedPage() {
		Reading reading = ForeignText.read(BODY + """
				<ol class="wp-block-footnotes"><li id="aa-1">A <a href="#aa-1-link">↩︎</a></li>
				<li id="bb-2">B <a href="#bb-2-link">↩︎</a></li></ol>""");
		assertThat(words(reading)).containsExactly("A", "B");
		assertThat(reading.text().body()).doesNotContain("<ol");
	}

	@Test
	void doesNotDoubleANoteThatIsInTheMetaDataAndInTheList() {
		Reading reading = read(
				BODY + "<ol class=\"wp-block-footnotes\"><li id=\"aa-1\">A <a href=\"#aa-1-link\">↩︎</a></li></ol>",
				"[{\"id\":\"aa-1\",\"content\":\"A\"},{\"id\":\"bb-2\",\"content\":\"B\"}]");
		assertThat(words(reading)).containsExactly("A", "B");
		assertThat(reading.text().body()).doesNotContain("<ol");
	}

	@Test
	void readsFootnotesOfTheAcademicBloggersToolkit() {
		Reading reading = ForeignText
			.read("""
					<p>Text<span id="cc-3" class="abt-footnote" data-note="Words">*</span> goes on.</p>
					<section class="abt-footnotes"><hr><ol><li id="cc-3-ref" class="abt-footnotes-item"><div
					class="abt-footnotes-item__marker">*</div><div class="abt-footnotes-item__content">Words</div></li></ol></section>""");
		assertThat(reading.text().body()).isEqualTo("<p>Text<sup data-fn=\"k1\"></sup> goes on.</p>");
		assertThat(words(reading)).containsExactly("Words");
	}

	private static String marker(String id, int number) {
		return "<sup data-fn=\"ID\" class=\"fn\"><a href=\"#ID\" id=\"ID-link\">%d</a></sup>".formatted(number)
			.replace("ID", id);
	}

	private static Reading read(String content, String meta) {
		return new WordPressText(content, meta, 1).read(Places.UNKNOWN);
	}

	private static List<String> words(Reading reading) {
		return reading.text().notes().stream().map(Note::html).toList();
	}

}
