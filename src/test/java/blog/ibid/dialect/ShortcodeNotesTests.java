package blog.ibid.dialect;

import java.util.List;

import blog.ibid.text.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notes between a plugin's shortcodes, in Markdown, or between double parentheses.
 */
class ShortcodeNotesTests {

	@ParameterizedTest
	@ValueSource(strings = { "[mfn]WORDS[/mfn]", "[modern_footnote]WORDS[/modern_footnote]",
			"[mfn referencenumber=3]WORDS[/mfn]", "[mfn class=\"x\"]WORDS[/mfn]",
			"[mfn referencereset=\"true\"]WORDS[/mfn]", "<mfn>WORDS</mfn>", "[efn_note]WORDS[/efn_note]",
			"[note]WORDS[/note]", "[fn]WORDS[/fn]", "[footnote numbered=no symbol=*]WORDS[/footnote]",
			"[ref]WORDS[/ref]" })
	void takesTheWordsBetweenShortcodes(String form) {
		Reading reading = read("<p>Text" + form.replace("WORDS", "A <em>note</em> of $1 [sic]") + " goes on.</p>");
		assertThat(reading.text().body()).isEqualTo("<p>Text<sup data-fn=\"k1\"></sup> goes on.</p>");
		assertThat(words(reading)).containsExactly("A <em>note</em> of $1 [sic]");
		assertThat(reading.tally()).isEqualTo(new NoteTally(1, 1, 1, 0));
		assertThat(reading.remarks()).isEmpty();
	}

	@Test
	void joinsTagsThatAFormatSplit() {
		Reading reading = read("<p>Text<mfn>A </mfn><em><mfn>note</mfn></em><mfn> of it</mfn> goes on.</p>");
		assertThat(words(reading)).containsExactly("A <em>note</em> of it");
		assertThat(reading.text().body()).isEqualTo("<p>Text<sup data-fn=\"k1\"></sup> goes on.</p>");
	}

	@Test
	void takesANoteThatBeginsInAnotherFormatThanItEnds() {
		Reading reading = read("<p><em>Text[mfn]a note</em> of it[/mfn] goes on.</p>");
		assertThat(reading.text().body()).isEqualTo("<p><em>Text<sup data-fn=\"k1\"></sup></em> goes on.</p>");
		assertThat(words(reading)).containsExactly("<em>a note</em> of it");
	}

	@Test
	void takesANoteOfSeveralParagraphsAndJoinsTheSentenceAroundIt() {
		Reading reading = read("<p>Text[mfn]One</p><p>Two[/mfn] goes on.</p>");
		assertThat(reading.text().body()).isEqualTo("<p>Text<sup data-fn=\"k1\"></sup> goes on.</p>");
		assertThat(words(reading)).containsExactly("<p>One</p><p>Two</p>");
	}

	@Test
	void refersToANoteWithinANote() {
		Reading reading = read("<p>Text[mfn]outer[mfn]inner[/mfn][/mfn].</p>");
		assertThat(words(reading)).containsExactly("outer<span data-see=\"k2\"></span>", "inner");
	}

	@Test
	void takesAnEmptyShortcodeForAnotherUseOfTheNoteItNames() {
		Reading reading = read("<p>a[mfn]One[/mfn] b[mfn]Two[/mfn] c[mfn referencenumber=1][/mfn]</p>");
		assertThat(reading.text().body()).endsWith("c<sup data-fn=\"k1\"></sup></p>");
		assertThat(reading.tally()).isEqualTo(new NoteTally(3, 2, 2, 0));
	}

	@Test
	void removesTheListOfNotes() {
		assertThat(read("<p>Text[mfn]One[/mfn]</p><p>[mfn_list]</p>").text().body())
			.isEqualTo("<p>Text<sup data-fn=\"k1\"></sup></p>");
	}

	@Test
	void leavesWhatIsNotClosed() {
		Reading reading = read("<p>Text[mfn]One</p>");
		assertThat(reading.text().body()).isEqualTo("<p>Text[mfn]One</p>");
		assertThat(reading.remarks()).singleElement().asString().startsWith("[mfn] stands where it makes no note");
	}

	@Test
	void leavesQuotedShortcodesAndCodeAlone() {
		String html = "<p>Write [[mfn]text[/mfn]].</p><pre>[mfn]text[/mfn]</pre>";
		assertThat(read(html).text().notes()).isEmpty();
	}

	@Test
	void leavesABoxThatIsCalledANoteAlone() {
		assertThat(read("<p>[note]Mind the gap.[/note]</p>").text().body())
			.isEqualTo("<p>[note]Mind the gap.[/note]</p>");
	}

	@Test
	void leavesZotpressAndSaysSo() {
		Reading reading = read("<p>Text [zotpressInText item=\"{lib:key}\"].</p>");
		assertThat(reading.text().body()).contains("[zotpressInText item=\"{lib:key}\"]");
		assertThat(reading.remarks()).singleElement().asString().startsWith("Zotpress");
	}

	@Test
	void takesDoubleParenthesesWhereAllOfThemLookLikeNotes() {
		Reading reading = read("<p>One((A note (1998).)) and two((Another <em>one</em>)).</p>");
		assertThat(words(reading)).containsExactly("A note (1998).", "Another <em>one</em>");
		assertThat(reading.text().body())
			.isEqualTo("<p>One<sup data-fn=\"k1\"></sup> and two<sup data-fn=\"k2\"></sup>.</p>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p>f((a+b)*c) = ((x + y))</p>", "<p>He said ((so to speak)) no.</p>",
			"<p>One((A note)) and ((a + b)) too.</p>", "<p>((A note) here) and ((Another note)) now.</p>" })
	void leavesOtherParenthesesAlone(String html) {
		assertThat(read(html).text().body()).isEqualTo(html);
		assertThat(read(html).text().notes()).isEmpty();
	}

	@Test
	void readsMarkdownThatNothingHasConverted() {
		Reading reading = read("<p>Text[^1] and[^x-y].</p><p>[^1]: A <em>note</em>,<br>in lines</p><p>[^x-y]: B</p>");
		assertThat(words(reading)).containsExactly("A <em>note</em>, in lines", "B");
		assertThat(reading.text().body())
			.isEqualTo("<p>Text<sup data-fn=\"k1\"></sup> and<sup data-fn=\"k2\"></sup>.</p>");
	}

	@Test
	void saysWhichMarkdownNotesAreNotPaired() {
		Reading reading = read("<p>Text[^1].</p><p>[^2]: B</p>");
		assertThat(reading.text().body()).isEqualTo("<p>Text[^1].</p><p>[^2]: B</p>");
		assertThat(reading.tally()).isEqualTo(new NoteTally(1, 1, 0, 2));
		assertThat(reading.remarks()).containsExactly("Marker [^1] has no note; it was left as it stood.",
				"Note [^2] is called by no marker; it was left as it stood.");
	}

	@Test
	void pairsSuperscriptsWithTheListAtTheEndWhereTheirCountsAgree() {
		Reading reading = read("<p>One<sup>1</sup> two<sup>2</sup>.</p><h3>Notes</h3><ol><li>A</li><li>B</li></ol>");
		assertThat(reading.text().body())
			.isEqualTo("<p>One<sup data-fn=\"k1\"></sup> two<sup data-fn=\"k2\"></sup>.</p>");
		assertThat(words(reading)).containsExactly("A", "B");
	}

	@Test
	void pairsSuperscriptsWithParagraphsThatBeginWithThem() {
		Reading reading = read("<p>One<sup>1</sup> two<sup>2</sup>.</p><p><sup>1</sup> A</p><p><sup>2</sup> B</p>");
		assertThat(words(reading)).containsExactly("A", "B");
		assertThat(reading.tally()).isEqualTo(new NoteTally(2, 2, 2, 0));
	}

	@Test
	void leavesSuperscriptsWhoseCountDoesNotAgree() {
		String html = "<p>One<sup>1</sup> two<sup>2</sup>.</p><ol><li>A</li><li>B</li><li>C</li></ol>";
		assertThat(read(html).text().body()).isEqualTo(html);
		assertThat(read(html).remarks()).singleElement().asString().contains("(2 and 3)");
	}

	@Test
	void leavesPowersAlone() {
		String html = "<p>x<sup>2</sup> and y<sup>3</sup>.</p><ol><li>A</li><li>B</li></ol>";
		assertThat(read(html).text().body()).isEqualTo(html);
		assertThat(read(html).remarks()).isEmpty();
	}

	private static Reading read(String html) {
		return ForeignText.read(html);
	}

	private static List<String> words(Reading reading) {
		return reading.text().notes().stream().map(Note::html).toList();
	}

}
