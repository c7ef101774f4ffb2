package blog.ibid.dialect;

import java.util.List;

import blog.ibid.text.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notes that anchors link with their markers, in the forms in which word processors and
 * Markdown writers leave them.
 */
class LinkedNotesTests {

	@Test
	void pairsWordAnchorsAsKeptUntil2018() {
		Reading reading = ForeignText
			.read("""
					<p>They met.<a href="#_ftn1" name="_ftnref1">[1]</a> Then they left.<a href="#_ftn2" name="_ftnref2">[2]</a></p>
					<hr>
					<p><a href="#_ftnref1" name="_ftn1">[1]</a> First source</p>
					<p><a href="#_ftnref2" name="_ftn2">[2]</a> Second source</p>""");
		assertThat(reading.text().body())
			.isEqualTo("<p>They met.<sup data-fn=\"k1\"></sup> Then they left.<sup data-fn=\"k2\"></sup></p>");
		assertThat(words(reading)).containsExactly("First source", "Second source");
		assertThat(reading.tally()).isEqualTo(new NoteTally(2, 2, 2, 0));
		assertThat(reading.remarks()).isEmpty();
	}

	@Test
	void pairsWordAnchorsWithTheNumberOutside() {
		Reading reading = ForeignText.read("""
				<p>They met.<a name="_ftnref1"></a>[1] Then they left.<a name="_ftnref2"></a><sup>[2]</sup></p>
				<p>____________</p>
				<p><a name="_ftn1"></a>[1] First source</p>
				<p><a name="_ftn2"></a>[2] Second source</p>""");
		assertThat(reading.text().body())
			.isEqualTo("<p>They met.<sup data-fn=\"k1\"></sup> Then they left.<sup data-fn=\"k2\"></sup></p>");
		assertThat(words(reading)).containsExactly("First source", "Second source");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Users/foo/bar.doc", "file:///U:/some%20place/x.docx", "https://wordpress.com/post/1",
			"https://example.org/2017/12/18/slug/", "bar.docx" })
	void pairsWordAnchorsBehindAnAddressAndKeepsItToItself(String address) {
		Reading reading = ForeignText.read(("""
				<p>They met.<a href="ADDRESS#_edn1" name="_ednref1">[i]</a></p>
				<p><a href="ADDRESS#_ednref1" name="_edn1">[i]</a> First source</p>""").replace("ADDRESS", address));
		assertThat(reading.text().body()).isEqualTo("<p>They met.<sup data-fn=\"k1\"></sup></p>");
		assertThat(words(reading)).containsExactly("First source");
	}

	@Test
	void neverPublishesTheFilePathOfAnUnpairedMarker() {
		Reading reading = ForeignText
			.read("<p>They met.<a href=\"file:///U:/secret/x.docx#_ftn1\" name=\"_ftnref1\">[1]</a></p>");
		assertThat(reading.text().body()).contains("[1]").doesNotContain("secret");
		assertThat(reading.tally()).isEqualTo(new NoteTally(1, 0, 0, 1));
		assertThat(reading.remarks()).containsExactly("Marker “[1]” has no note; it was left as it stood.");
	}

	@Test
	void readsWordsOwnMarkupWithItsFormats() {
		Reading reading = ForeignText
			.read("""
					<p class=MsoNormal>Text<a href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span
					class=MsoFootnoteReference><span style='font-size:12.0pt'>[1]</span></span></span></a> goes on.</p>
					<div><br clear=all><hr align=left size=1 width="33%"><div id=ftn1><p class=MsoFootnoteText><a
					href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Pays <i>Dubs</i> $100 at
					<a href="https://example.org/a">a link</a> [see [1]].</p></div></div>""");
		assertThat(reading.text().body()).isEqualTo("<p>Text<sup data-fn=\"k1\"></sup> goes on.</p>");
		assertThat(words(reading).get(0)).startsWith("Pays <i>Dubs</i> $100 at")
			.contains("<a href=\"https://example.org/a\">a link</a>")
			.endsWith("[see [1]].");
	}

	@Test
	void pairsAnchorsThatHoldNothingButASpace() {
		Reading reading = ForeignText.read("""
				<p>They met.<a href="#_ftn1" name="_ftnref1" id="_ftnref1"> </a>[1]</p>
				<p><a href="#_ftnref1" name="_ftn1" title="" id="_ftn1"> </a>[1] First source</p>""");
		assertThat(reading.text().body()).isEqualTo("<p>They met.<sup data-fn=\"k1\"></sup></p>");
		assertThat(words(reading)).containsExactly("First source");
	}

	@Test
	void keepsParagraphsOfANoteTogether() {
		Reading reading = ForeignText.read("""
				<p>One.<a href="#_ftn1" name="_ftnref1">[1]</a> Two.<a href="#_ftn2" name="_ftnref2">[2]</a></p>
				<p><a href="#_ftnref1" name="_ftn1">[1]</a> First</p><p>goes on,</p><ul><li>and on</li></ul>
				<p><a href="#_ftnref2" name="_ftn2">[2]</a> Second</p>""");
		assertThat(words(reading)).containsExactly("<p>First</p><p>goes on,</p><ul><li>and on</li></ul>", "Second");
		assertThat(reading.text().body()).doesNotContain("goes on");
	}

	@Test
	void partsNotesThatOnlyLineBreaksPart() {
		Reading reading = ForeignText.read("""
				<p>One.<a href="#_ftn1" name="_ftnref1">[1]</a> Two.<a href="#_ftn2" name="_ftnref2">[2]</a></p>
				<p><a href="#_ftnref1" name="_ftn1">[1]</a> First<br>
				<a href="#_ftnref2" name="_ftn2">[2]</a> Second</p>""");
		assertThat(words(reading)).containsExactly("First", "Second");
		assertThat(reading.text().body())
			.isEqualTo("<p>One.<sup data-fn=\"k1\"></sup> Two.<sup data-fn=\"k2\"></sup></p>");
	}

	@Test
	void leavesTextAfterTheNotesAloneWhereAHeadingBeginsIt() {
		Reading reading = ForeignText.read("""
				<p>One.<a href="#_ftn1" name="_ftnref1">[1]</a></p>
				<p><a href="#_ftnref1" name="_ftn1">[1]</a> First</p><h2>Update</h2><p>News.</p>""");
		assertThat(words(reading)).containsExactly("First");
		assertThat(reading.text().body()).endsWith("<h2>Update</h2><p>News.</p>");
	}

	@Test
	void pairsFootnotesAndEndnotesOfLibreOffice() {
		Reading reading = ForeignText
			.read("""
					<p>One<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>
					two<a class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym"><sup>i</sup></a>.</p>
					<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Foot</p></div>
					<div id="sdendnote1"><p><a class="sdendnotesym" name="sdendnote1sym" href="#sdendnote1anc">i</a> End</p></div>""");
		assertThat(words(reading)).containsExactly("Foot", "End");
		assertThat(reading.tally()).isEqualTo(new NoteTally(2, 2, 2, 0));
	}

	@ParameterizedTest
	@CsvSource({ "fnref:1, fn:1", "fnref1, fn1", "fnref-1234-1, fn-1234-1", "fnref-p12-k7-1, fn-p12-k7",
			"return-footnote-12-1, footnote-12-1", "footnote-anchor-1, footnote-1",
			"user-content-fnref-1, user-content-fn-1", "easy-footnote-1-55, easy-footnote-bottom-1-55",
			"cite_ref-a_1-0, cite_note-a-1", "there, here" })
	void pairsListsOfNotes(String marker, String note) {
		Reading reading = ForeignText
			.read(("""
					<p>Text<sup id="MARKER"><a href="#NOTE">1</a></sup> goes on.</p>
					<div class="footnotes"><hr><ol><li id="NOTE"><p>Words <em>of</em> it.&#160;<a href="#MARKER">back</a></p></li></ol></div>""")
				.replace("MARKER", marker)
				.replace("NOTE", note));
		assertThat(reading.text().body()).isEqualTo("<p>Text<sup data-fn=\"k1\"></sup> goes on.</p>");
		assertThat(words(reading)).containsExactly("Words <em>of</em> it.");
	}

	@Test
	void findsTheListItemAroundAnAnchor() {
		Reading reading = ForeignText
			.read("""
					<p>Text<span id='easy-footnote-1-55'></span><span class='easy-footnote'><a href='#easy-footnote-bottom-1-55'
					title='note'><sup>1</sup></a></span></p>
					<ol class="easy-footnotes-wrapper"><li class="easy-footnote-single"><span id="easy-footnote-bottom-1-55"></span>Words<a
					class="easy-footnote-to-top" href="#easy-footnote-1-55"></a></li></ol>""");
		assertThat(reading.text().body()).isEqualTo("<p>Text<sup data-fn=\"k1\"></sup></p>");
		assertThat(words(reading)).containsExactly("Words");
	}

	@Test
	void keepsSeveralUsesOfOneNote() {
		Reading reading = ForeignText.read("""
				<p>a<sup id="fnref:1"><a href="#fn:1">1</a></sup> b<sup id="fnref:1:1"><a href="#fn:1">1</a></sup></p>
				<ol><li id="fn:1">Words <a href="#fnref:1">↩</a> <a href="#fnref:1:1">↩2</a></li></ol>""");
		assertThat(reading.text().body()).isEqualTo("<p>a<sup data-fn=\"k1\"></sup> b<sup data-fn=\"k1\"></sup></p>");
		assertThat(words(reading)).containsExactly("Words");
		assertThat(reading.tally()).isEqualTo(new NoteTally(2, 1, 1, 0));
	}

	@Test
	void tellsTextsOfOnePageApartThoughTheyRepeatNames() {
		String text = """
				<p>NAME<a href="#_ftn1" name="_ftnref1">[1]</a></p>
				<hr><p><a href="#_ftnref1" name="_ftn1">[1]</a> note of NAME</p><h2>Next</h2>""";
		Reading reading = ForeignText.read(text.replace("NAME", "A") + text.replace("NAME", "B"));
		assertThat(words(reading)).containsExactly("note of A", "note of B");
		assertThat(reading.text().body()).contains("A<sup data-fn=\"k1\">", "B<sup data-fn=\"k2\">");
	}

	@Test
	void makesAMentionOfANoteFollowItsNumber() {
		Reading reading = ForeignText.read("""
				<p>One.<a href="#_ftn1" name="_ftnref1">[1]</a> Two.<a href="#_ftn2" name="_ftnref2">[2]</a></p>
				<p><a href="#_ftnref1" name="_ftn1">[1]</a> First</p>
				<p><a href="#_ftnref2" name="_ftn2">[2]</a> As <a href="#_ftn1">supra note 1</a>, at 3.</p>""");
		assertThat(words(reading)).containsExactly("First", "As supra <span data-see=\"k1\"></span>, at 3.");
	}

	@Test
	void keepsANoteThatNoMarkerCallsAfterTheOthers() {
		Reading reading = ForeignText.read("""
				<p>One.<a href="#_ftn2" name="_ftnref2">[2]</a></p>
				<p><a href="#_ftnref1" name="_ftn1">[1]</a> First</p>
				<p><a href="#_ftnref2" name="_ftn2">[2]</a> Second</p>""");
		assertThat(words(reading)).containsExactly("Second", "First");
		assertThat(reading.tally()).isEqualTo(new NoteTally(1, 2, 1, 1));
		assertThat(reading.remarks())
			.containsExactly("A note is called by no marker; it was kept after the others: “First”");
	}

	@Test
	void readsMarkersInHeadings() {
		Reading reading = ForeignText.read("""
				<h2>Title<a href="#_ftn1" name="_ftnref1">[1]</a></h2><p>Text.</p>
				<p><a href="#_ftnref1" name="_ftn1">[1]</a> First</p>""");
		assertThat(reading.text().body()).isEqualTo("<h2>Title<sup data-fn=\"k1\"></sup></h2><p>Text.</p>");
	}

	@Test
	void leavesATableOfContentsAlone() {
		String html = "<ul><li><a href=\"#s1\">1</a></li></ul><h2 id=\"s1\">One</h2><p>Text</p>";
		assertThat(ForeignText.read(html).tally()).isEqualTo(NoteTally.NONE);
		assertThat(ForeignText.read(html).text().body()).contains("<a href=\"#s1\">1</a>");
	}

	@Test
	void doesNotTakeADivisionAroundTheNotesOrTheTextForANote() {
		Reading reading = ForeignText.read("""
				<div id="fn-page"><p>Text<sup id="fnref:1"><a href="#fn:1">1</a></sup> <a href="#fn-page">*</a></p>
				<div id="fn-list"><ol><li id="fn:1">Words</li></ol></div></div>""");
		assertThat(words(reading)).containsExactly("Words");
		assertThat(reading.text().body()).contains("Text<sup data-fn=\"k1\"></sup> <a href=\"#fn-page\">*</a>");
	}

	@Test
	void leavesALinkToSomebodyElsesNoteAlone() {
		Reading reading = ForeignText.read("<p>See <a href=\"https://example.org/a#fn1\">his note</a>.</p>");
		assertThat(reading.text().body()).contains("https://example.org/a#fn1");
		assertThat(reading.remarks()).isEmpty();
	}

	private static List<String> words(Reading reading) {
		return reading.text().notes().stream().map(Note::html).toList();
	}

}
