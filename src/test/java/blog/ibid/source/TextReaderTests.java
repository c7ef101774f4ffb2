package blog.ibid.source;

import java.util.List;

import blog.ibid.BlogWriter;
import blog.ibid.text.Note;
import blog.ibid.text.NoteKey;
import blog.ibid.text.NotedText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class TextReaderTests {

	private static List<LinkInText> read(NotedText text) {
		return TextReader.read(text);
	}

	@Test
	void tellsNotesAndTextApart() {
		List<LinkInText> links = read(
				BlogWriter.noted("<p>The <a href=\"https://a.example/\">court's report</a> is long.</p>",
						"Lund, <a href=\"https://b.example/x\">The Ferry</a>, <em>Herald</em> (Dec. 18, 2017).",
						"<em>Id.</em> at 4; <em>supra</em> note 1."));
		assertThat(links).extracting(LinkInText::address, LinkInText::place, LinkInText::noteNumber, LinkInText::name)
			.containsExactly(tuple("https://b.example/x", Place.NOTE, 1, "The Ferry"),
					tuple("https://a.example/", Place.BODY, 0, "court's report"));
		assertThat(links).extracting(LinkInText::words)
			.containsExactly("So it is said.", "The court's report is long.");
	}

	@Test
	void findsWhatANoteCallsABareAddress() {
		assertThat(read(BlogWriter.noted("", """
				Vera Lund, The Ferry, Herald (Dec. 18, 2017), \
				<a href="https://b.example/x">https://b.example/x</a>.""", """
				<a href="https://c.example/">here</a>"""))).extracting(LinkInText::name)
			.containsExactly("Vera Lund, The Ferry, Herald (Dec. 18, 2017), .", "");
	}

	@Test
	void seesABlockOfSources() {
		assertThat(read(new NotedText("""
				<p>I saw <a href="https://a.example/">it</a>.</p><p>Sources:</p>\
				<ul><li><a href="https://b.example/">The Ferry</a></li></ul>""", List.of())))
			.extracting(LinkInText::place)
			.containsExactly(Place.BODY, Place.SOURCES);
		assertThat(read(new NotedText("<p>Source: <a href=\"https://b.example/\">The Ferry</a></p>", List.of())))
			.extracting(LinkInText::place)
			.containsExactly(Place.SOURCES);
	}

	@Test
	void passesOverNotesThatNothingCalls() {
		assertThat(read(new NotedText("<p>Words.</p>",
				List.of(new Note(new NoteKey("k1"), "<a href=\"https://a.example/\">It</a>")))))
			.isEmpty();
	}

	@Test
	void cutsLongSentences() {
		String words = "word ".repeat(300) + "<a href=\"https://a.example/\">The Ferry</a>" + " word".repeat(300);
		String around = read(new NotedText("<p>" + words + "</p>", List.of())).get(0).words();
		assertThat(around).startsWith("…word").endsWith("word…").contains("The Ferry").hasSizeLessThan(400);
	}

}
