package blog.ibid.dialect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import blog.ibid.Corpora;
import blog.ibid.text.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notes in what other systems really wrote.
 */
class NoteCorporaTests {

	@ParameterizedTest
	@ValueSource(strings = { "dwk-typed", "dwk-word2017", "dwk-word2018" })
	void readsOneTextFromThreeFormsOfItsNotes(String form) {
		Reading reading = ExportedItem.of(Corpora.text("seed/" + form + ".xml")).get(0).read();
		Reading typed = ExportedItem.of(Corpora.text("seed/dwk-typed.xml")).get(0).read();
		assertThat(reading.text()).isEqualTo(typed.text());
		assertThat(reading.tally()).isEqualTo(new NoteTally(3, 3, 3, 0));
		assertThat(reading.remarks()).isEmpty();
		assertThat(reading.text().body()).contains("December 12.<sup data-fn=\"k1\"></sup> This was")
			.contains("January 12, 2017.”<sup data-fn=\"k3\"></sup>")
			.endsWith("or the U.S. media.</p>");
		assertThat(reading.text().notes().get(0).html()).startsWith("Cuba Foreign Ministry, <em>Cuba and the USA")
			.endsWith("(Dec. 13, 2017)");
	}

	@Test
	void findsNoNotesInThePostsAndCommentsAroundIt() {
		for (ExportedItem item : ExportedItem.of(Corpora.text("seed/dwk-typed.xml")).subList(1, 4)) {
			assertThat(item.read().tally().notes()).isZero();
		}
		for (String comment : ExportedItem.of(Corpora.text("seed/dwk-typed.xml")).get(0).comments()) {
			Reading reading = new WordPressText(comment, null, 1).readComment(Places.UNKNOWN);
			assertThat(reading.tally()).isEqualTo(NoteTally.NONE);
			assertThat(reading.remarks()).isEmpty();
		}
	}

	@Test
	void readsTheFootnotesPostOfTheBlockTestData() {
		ExportedItem post = ExportedItem.of(Corpora.text("wxr/64-block-test-data.share.xml"))
			.stream()
			.filter((item) -> item.title().equals("Footnotes"))
			.findFirst()
			.orElseThrow();
		Reading reading = post.read();
		assertThat(reading.text().notes()).extracting(Note::html).containsExactly("A note", "Another note");
		assertThat(reading.tally()).isEqualTo(new NoteTally(2, 2, 2, 0));
		assertThat(reading.text().body()).contains("A paragraph<sup data-fn=\"k1\"></sup>");
	}

	@Test
	void readsMarkdownsFootnotes() {
		for (JsonNode line : Corpora.lines("footnotes/goldmark-footnotes.jsonl")) {
			Reading reading = ForeignText.read(line.get("html").asString());
			assertThat(reading.tally().unpaired()).as(line.get("id").asString()).isZero();
			assertThat(reading.text().body()).doesNotContain("<ol", "fnref", "<hr");
		}
	}

	@Test
	void readsWikipediasReferences() {
		NoteTally total = NoteTally.NONE;
		for (JsonNode line : Corpora.lines("footnotes/mediawiki-cite-html.jsonl")) {
			total = total.plus(ForeignText.read(line.get("html").asString()).tally());
		}
		assertThat(total.paired()).isGreaterThan(200);
		assertThat(total.unpaired()).isLessThan(total.paired() / 5);
	}

	@Test
	void readsWordsClipboard() {
		List<String> read = new ArrayList<>();
		Corpora.files("paste/pastefromword/Tickets/7269Test_with_footnote", ".html").forEach((file) -> {
			Reading reading = ForeignText.read(text(file));
			assertThat(reading.tally()).as(file.toString()).isEqualTo(new NoteTally(2, 2, 2, 0));
			assertThat(reading.text().notes().get(0).html()).containsIgnoringCase("a simple footnote");
			read.add(file.getFileName().toString());
		});
		assertThat(read).contains("chrome.html", "firefox.html", "ie8.html");
	}

	@Test
	void losesNoWordOfAnyText() {
		texts().forEach((html) -> {
			NotesKept kept = NotesKept.of(html);
			assertThat(kept.after()).as(() -> html.substring(0, Math.min(300, html.length()))).isEqualTo(kept.before());
		});
	}

	private static String text(Path file) {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Without those whose notes take the words of another along. */
	private static Stream<String> texts() {
		Stream<String> exports = Stream
			.of("wxr/assembled/footnotes.xml", "wxr/real/cc-labs.xml", "wxr/real/alienlebarge.a.xml",
					"wxr/themeunittestdata.wordpress.xml", "seed/dwk-word2018.xml")
			.flatMap((name) -> ExportedItem.of(Corpora.text(name)).stream())
			.flatMap((item) -> Stream.concat(Stream.of(item.content()), item.comments().stream()));
		Stream<String> exported = exports.filter((html) -> !html.contains("mw-subreference-list"));
		return Stream.concat(exported, Corpora.files("paste", ".html").stream().map(NoteCorporaTests::text));
	}

}
