package blog.ibid.dialect;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import blog.ibid.text.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notes that an author numbered by hand.
 */
class TypedNotesTests {

	@Test
	void pairsNumbersWithTheParagraphsAtTheEnd() {
		Reading reading = ForeignText.read("""
				<p><strong>A title</strong>[1]</p><p>The meeting was useful.[2] It was long.</p>
				<p>___________________</p>
				<p>[1] Ministry, <em>A Paper</em> (Dec. 13, 2017).</p>
				<p>[2] See <a href="https://example.org/">this</a> for $5 [sic].</p>""");
		assertThat(reading.text().body()).isEqualTo("<p><strong>A title</strong><sup data-fn=\"k1\"></sup></p>"
				+ "<p>The meeting was useful.<sup data-fn=\"k2\"></sup> It was long.</p>");
		assertThat(words(reading)).containsExactly("Ministry, <em>A Paper</em> (Dec. 13, 2017).",
				"See <a href=\"https://example.org/\">this</a> for $5 [sic].");
		assertThat(reading.tally()).isEqualTo(new NoteTally(2, 2, 2, 0));
		assertThat(reading.remarks()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<hr>", "", "<p>____</p>", "<p>Sources:</p>", "<h3>Notes</h3>", "<hr><p>Footnotes</p>",
			"<p>* * *</p>", "<p>See:</p>" })
	void removesWhatPartedTextAndNotes(String separator) {
		Reading reading = ForeignText.read("<p>Text.[1]</p>" + separator + "<p>[1] Words</p>");
		assertThat(reading.text().body()).isEqualTo("<p>Text.<sup data-fn=\"k1\"></sup></p>");
	}

	@Test
	void keepsARuleThatNoNotesFollow() {
		assertThat(ForeignText.read("<p>Text.</p><hr><p>[1] Words</p>").text().body())
			.isEqualTo("<p>Text.</p><hr><p>[1] Words</p>");
	}

	@Test
	void readsMarkersInHeadings() {
		Reading reading = ForeignText.read("<h2>Interview[1]</h2><p>Text.</p><p>[1] Words</p>");
		assertThat(reading.text().body()).isEqualTo("<h2>Interview<sup data-fn=\"k1\"></sup></h2><p>Text.</p>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "He said so [sic].", "[T]he end.", "So [. . .] it goes [...].",
			"As [emphasis added] here.", "In [2017] 1 AC [1] it is.", "As in 550 U.S. [1].",
			"A <a href=\"https://example.org/\">[1]</a> link.", "[1] at the start", "Code <code>a[1]</code>",
			"At [1] the court said", "Item [1]st", "An array (a[12])", "A link [1](https://example.org/)" })
	void refusesOtherWordsInBrackets(String sentence) {
		Reading reading = ForeignText
			.read("<p>A marker.[1]</p><p>" + sentence + "</p><p>Text between.</p><hr><p>[1] Words</p>");
		assertThat(reading.tally().markers() - reading.tally().unpaired()).isEqualTo(1);
		assertThat(words(reading)).containsExactly("Words");
		assertThat(reading.text().body()).containsOnlyOnce("<sup data-fn");
	}

	@Test
	void acceptsAMarkerBehindASpaceWhereASentenceEnds() {
		Reading reading = ForeignText.read("<p>It was useful. [1] So they said [2], too.</p><p>[1] A</p><p>[2] B</p>");
		assertThat(reading.tally()).isEqualTo(new NoteTally(2, 2, 2, 0));
	}

	@Test
	void readsNoBreakSpacesAndFullWidthDigits() {
		Reading reading = ForeignText.read("<p>Text.［１］ More.[２]</p><p>[1]&nbsp;A</p><p>［２］　B</p>");
		assertThat(words(reading)).containsExactly("A", "B");
		assertThat(reading.text().body())
			.isEqualTo("<p>Text.<sup data-fn=\"k1\"></sup> More.<sup data-fn=\"k2\"></sup></p>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%d. Note", "(%d) Note", "[%d]: Note", "fn%d. Note", "<sup>[%d]</sup> Note",
			"<strong>[%d]</strong> Note" })
	void readsOtherWaysToNumberANote(String form) {
		Reading reading = ForeignText
			.read("<p>One.[1] Two.[2]</p><p>" + form.formatted(1) + "</p><p>" + form.formatted(2) + "</p>");
		assertThat(words(reading)).containsExactly("Note", "Note");
		assertThat(reading.tally()).isEqualTo(new NoteTally(2, 2, 2, 0));
	}

	@Test
	void takesANumberedListForNotesOnlyWhereEachIsCalled() {
		Reading reading = ForeignText.read("<p>One.[1]</p><p>1. Eggs</p><p>2. Milk</p>");
		assertThat(reading.text().notes()).isEmpty();
		assertThat(reading.text().body()).contains("One.[1]", "1. Eggs", "2. Milk");
	}

	@Test
	void readsTwelveNotesWithAGap() {
		String markers = numbers(12).map("x[%d] "::formatted).collect(Collectors.joining());
		String notes = numbers(12).filter((n) -> n != 7)
			.map("<p>[%1$d] note %1$d</p>"::formatted)
			.collect(Collectors.joining());
		Reading reading = ForeignText.read("<p>" + markers + "</p>" + notes);
		assertThat(reading.tally()).isEqualTo(new NoteTally(12, 11, 11, 1));
		assertThat(reading.remarks()).containsExactly("Marker [7] has no note; it was left as it stood.",
				"The numbers of the notes leave out [7].");
		assertThat(reading.text().body()).contains("x[7]");
	}

	@Test
	void readsAHundredAndFiftyNotes() {
		String markers = numbers(150).map("<p>Sentence.[%d]</p>"::formatted).collect(Collectors.joining());
		String notes = numbers(150).map("<p>[%1$d] note %1$d</p>"::formatted).collect(Collectors.joining());
		Reading reading = ForeignText.read(markers + notes);
		assertThat(reading.tally()).isEqualTo(new NoteTally(150, 150, 150, 0));
		assertThat(words(reading)).isEqualTo(numbers(150).map("note %d"::formatted).toList());
	}

	@Test
	void beginsAnewWhereTheNumbersDo() {
		String post = "<h2>NAME[1]</h2><p>Text.[2]</p><p>[1] NAME one</p><p>[2] NAME two</p>";
		Reading reading = ForeignText.read(post.replace("NAME", "A") + post.replace("NAME", "B"));
		assertThat(words(reading)).containsExactly("A one", "A two", "B one", "B two");
		assertThat(reading.text().body()).contains("A<sup data-fn=\"k1\">", "B<sup data-fn=\"k3\">");
	}

	@Test
	void pairsTwoListsAtTheEndWithTheTwoStretchesBeforeThem() {
		Reading reading = ForeignText
			.read("<p>A.[1] A.[2]</p><p>B.[1]</p><p>[1] a one</p><p>[2] a two</p><p>[1] b one</p>");
		assertThat(words(reading)).containsExactly("a one", "a two", "b one");
		assertThat(reading.text().body()).contains("B.<sup data-fn=\"k3\">");
	}

	@Test
	void countsTheSameNumberTwiceAsTwoUses() {
		Reading reading = ForeignText.read("<p>One.[1] Two.[2] Again.[1]</p><p>[1] A</p><p>[2] B</p>");
		assertThat(reading.tally()).isEqualTo(new NoteTally(3, 2, 2, 0));
		assertThat(reading.text().body()).endsWith("Again.<sup data-fn=\"k1\"></sup></p>");
	}

	@Test
	void keepsTwoMarkersInARow() {
		Reading reading = ForeignText.read("<p>One.<sup>[1][2]</sup> Two.[1][2]</p><p>[1] A</p><p>[2] B</p>");
		assertThat(reading.text().body()).isEqualTo("<p>One.<sup data-fn=\"k1\"></sup><sup data-fn=\"k2\"></sup> "
				+ "Two.<sup data-fn=\"k1\"></sup><sup data-fn=\"k2\"></sup></p>");
	}

	@Test
	void keepsContinuationParagraphsWithTheirNote() {
		Reading reading = ForeignText.read(
				"<p>One.[1] Two.[2]</p><hr><p>[1] A</p><blockquote><p>quoted</p></blockquote><p>[2] B</p><p>and more</p>");
		assertThat(words(reading)).containsExactly("<p>A</p><blockquote><p>quoted</p></blockquote>",
				"<p>B</p><p>and more</p>");
	}

	@Test
	void partsNotesAtLineBreaks() {
		Reading reading = ForeignText.read("<p>One.[1] Two.[2]<br>____<br>[1] A<br>[2] B, <em>c</em></p>");
		assertThat(words(reading)).containsExactly("A", "B, <em>c</em>");
		assertThat(reading.text().body())
			.isEqualTo("<p>One.<sup data-fn=\"k1\"></sup> Two.<sup data-fn=\"k2\"></sup></p>");
	}

	@Test
	void leavesANoteThatNothingCalls() {
		Reading reading = ForeignText.read("<p>One.[1]</p><p>[1] A</p><p>[2] B</p>");
		assertThat(reading.text().body()).isEqualTo("<p>One.<sup data-fn=\"k1\"></sup></p><p>[2] B</p>");
		assertThat(reading.tally()).isEqualTo(new NoteTally(1, 2, 1, 1));
		assertThat(reading.remarks()).containsExactly("Note [2] is called by no marker; it was left as it stood.");
	}

	@Test
	void saysThatMarkersHaveNoNotes() {
		Reading reading = ForeignText.read("<p>One.[1] Two.[2]</p>");
		assertThat(reading.text().body()).isEqualTo("<p>One.[1] Two.[2]</p>");
		assertThat(reading.tally()).isEqualTo(new NoteTally(2, 0, 0, 2));
		assertThat(reading.remarks()).containsExactly("Markers [1], [2] have no notes; they were left as they stood.");
	}

	@Test
	void leavesNumberedParagraphsOfAJudgmentAlone() {
		String html = "<p>[1] The appellant came.</p><p>[2] He left.</p><p>[3] He died.</p>";
		assertThat(ForeignText.read(html).text().body()).isEqualTo(html);
	}

	@Test
	void readsTheSourcesOfAComment() {
		Reading reading = ForeignText
			.readComment("<p>So he said [1], and more.[2]</p><p>Sources:<br>[1] A<br>[2] B</p>");
		assertThat(words(reading)).containsExactly("A", "B");
		assertThat(reading.text().body()).startsWith("<p>So he said <sup data-fn=\"k1\">").doesNotContain("Sources");
	}

	@Test
	void leavesACommentWithoutNotesAlone() {
		Reading reading = ForeignText.readComment("<p>[…] talks about it […]</p>");
		assertThat(reading.text().body()).isEqualTo("<p>[…] talks about it […]</p>");
		assertThat(reading.remarks()).isEmpty();
	}

	@Test
	void movesAMarkerOutOfTheLinkItEnds() {
		Reading reading = ForeignText.read("<p>See <a href=\"/a\">a page[1]</a> now.</p><p>[1] A</p>");
		assertThat(reading.text().body())
			.isEqualTo("<p>See <a href=\"/a\">a page</a><sup data-fn=\"k1\"></sup> now.</p>");
	}

	private static Stream<Integer> numbers(int last) {
		return IntStream.rangeClosed(1, last).boxed();
	}

	private static List<String> words(Reading reading) {
		return reading.text().notes().stream().map(Note::html).toList();
	}

}
