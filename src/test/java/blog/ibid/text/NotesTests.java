package blog.ibid.text;

import java.util.List;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How the sanitiser treats markers, references and notes. */
class NotesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					<p>a<sup class=fn data-fn=k1><a href=#k1>9</a></sup></p> | <p>a<sup data-fn="k1"></sup></p>
					<a href=/x>a<sup data-fn=k1></sup>b</a>c   | <p><a href="/x">ab</a><sup data-fn="k1"></sup>c</p>
					<sup>a<sup data-fn=k1></sup></sup>         | <p><sup>a</sup><sup data-fn="k1"></sup></p>
					<b>a<sup data-fn=k1></sup></b>             | <p><b>a<sup data-fn="k1"></sup></b></p>
					<a href=/x><p>a<sup data-fn=k1></sup><p>b</a> | <p><a href="/x">a</a><sup data-fn="k1"></sup></p><p><a href="/x">b</a></p>
					<h2>a<sup data-fn=k1></sup></h2>           | <h2>a<sup data-fn="k1"></sup></h2>
					<ul><sup data-fn=k1></sup></ul>            | <ul><li><sup data-fn="k1"></sup></li></ul>
					<pre>a<sup data-fn=k1></sup></pre>         | <pre>a<sup data-fn="k1"></sup></pre>
					a<span data-see=k1>x</span>                | <p>a<span data-see="k1"></span></p>
					a<span data-see=k9>x</span>                | <p>ax</p>
					<sup data-fn=' '>1</sup>                   | <p><sup>1</sup></p>
					""")
	void spellsMarkersAndReferencesInOneWay(String html, String stored) {
		NotedText text = clean(html, new Note(new NoteKey("k1"), "n"));
		assertThat(text.body()).isEqualTo(stored);
		assertThat(clean(text.body(), text.notes().toArray(Note[]::new))).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<p>one</p>                          | one
			<p>one</p><p>two</p>                | <p>one</p><p>two</p>
			one<ul><li>two</ul>                 | <p>one</p><ul><li>two</li></ul>
			<h2>one</h2>                        | <strong>one</strong>
			one<sup data-fn=k1>5</sup>          | one<span data-see="k1"></span>
			one<sup data-fn=k9>5</sup>          | one
			cost $100 \\1 [sic] [T]he           | cost $100 \\1 [sic] [T]he
			<hr data-more=x>one                 | one
			""")
	void cleansNotes(String html, String stored) {
		NotedText text = clean("<p>a<sup data-fn=k1></sup>", new Note(new NoteKey("k1"), html));
		assertThat(text.notes()).containsExactly(new Note(new NoteKey("k1"), stored));
		assertThat(clean(text.body(), text.notes().toArray(Note[]::new))).isEqualTo(text);
	}

	@Test
	void givesAMarkerWithoutANoteALostOne() {
		NotedText text = clean("a<sup data-fn=k1></sup>b<span data-see=k1></span>");
		assertThat(text.notes()).containsExactly(new Note(new NoteKey("k1"), "", true));
		assertThat(text.body()).contains("data-see");
		assertThat(clean(text.body(), text.notes().toArray(Note[]::new))).isEqualTo(text);
	}

	@Test
	void ordersNotesByFirstUseAndKeepsTheUnusedLast() {
		NotedText text = clean("a<sup data-fn=b></sup><sup data-fn=c></sup><sup data-fn=b></sup>", note("x"), note("c"),
				note("b"), note("c"));
		assertThat(text.notes()).extracting((note) -> note.key().value()).containsExactly("b", "c", "x");
		assertThat(text.used()).extracting((note) -> note.key().value()).containsExactly("b", "c");
		assertThat(text.number(new NoteKey("c"))).hasValue(2);
		assertThat(text.number(new NoteKey("x"))).isEmpty();
	}

	@Test
	void makesAKeyOfAnotherSystemsName() {
		String uuid = "1a484441-9ea2-470c-a0a3-218ede0c6b05";
		assertThat(NoteKey.from(uuid)).contains(new NoteKey("n" + uuid));
		assertThat(NoteKey.from("FN:1")).contains(new NoteKey("fn1"));
		assertThat(NoteKey.from("\"><script>".repeat(20))).map(NoteKey::value).get().asString().hasSize(40);
		assertThat(NoteKey.from("§")).isEmpty();
	}

	@Test
	void findsNoMarkerInTextOrAttributes() {
		NotedText text = clean(
				"&lt;sup data-fn=\"k1\"&gt;&lt;/sup&gt;<abbr title='<sup data-fn=\"k1\"></sup>'>x</abbr>", note("k1"));
		assertThat(text.used()).isEmpty();
		assertThat(Renderer.ENGLISH.render(text, Channel.page(Owner.post(1)), 2).body().value()).doesNotContain("<sup",
				"fnref");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 3, 40, 150 })
	void numbersAnyAmountOfNotes(int amount) {
		var body = new StringBuilder("<p>x");
		IntStream.rangeClosed(1, amount).forEach((at) -> body.append("<sup data-fn=k").append(at).append("></sup>"));
		Note[] notes = IntStream.rangeClosed(1, amount)
			.mapToObj((at) -> new Note(new NoteKey("k" + (amount + 1 - at)), "$100 " + at))
			.toArray(Note[]::new);
		NotedText text = clean(body.toString(), notes);
		assertThat(text.used()).hasSize(amount);
		var page = Renderer.ENGLISH.render(text, Channel.page(Owner.post(12)), 2);
		var shown = Jsoup.parseBodyFragment(page.whole().value());
		assertThat(shown.select("a.footnote").eachText())
			.isEqualTo(IntStream.rangeClosed(1, amount).mapToObj(Integer::toString).toList());
		assertThat(shown.select("li > a.reversefootnote")).hasSize(amount);
		shown.select("a[href]").forEach((link) -> assertThat(shown.select(link.attr("href"))).hasSize(1));
		assertThat(page.notes().isEmpty()).isEqualTo(amount == 0);
	}

	private static Note note(String key) {
		return new Note(new NoteKey(key), "words of " + key);
	}

	private static NotedText clean(String html, Note... notes) {
		return Sanitizer.clean(Jsoup.parseBodyFragment(html).body(), List.of(notes));
	}

}
