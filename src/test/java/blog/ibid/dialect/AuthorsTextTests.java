package blog.ibid.dialect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import blog.ibid.Corpora;
import blog.ibid.text.NotedText;
import blog.ibid.text.WrittenForm;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorsTextTests {

	static List<Path> clipboards() {
		return Stream.of("chrome.html", "firefox.html", "safari.html", "edge.html")
			.flatMap((name) -> Corpora.files("paste", name).stream())
			.filter((file) -> !file.getFileName().toString().startsWith("expected"))
			.toList();
	}

	@ParameterizedTest
	@MethodSource("clipboards")
	void keepsEveryWordOfAClipboard(Path file) throws IOException {
		String html = Files.readString(file);
		NotedText text = AuthorsText.read(html, "");
		String words = words(Jsoup.parse(html).body().text());
		String kept = words(Jsoup.parse(WrittenForm.of(text)).body().text());
		assertThat(kept.length()).isGreaterThanOrEqualTo(words.length() * 9 / 10);
		assertThat(AuthorsText.read(WrittenForm.of(text))).isEqualTo(text);
	}

	/** Letters alone: list bullets that Word writes as text go. */
	private static String words(String text) {
		return text.replaceAll("[^\\p{L}]", "");
	}

	@Test
	void partsParagraphsAtBlankLines() {
		assertThat(AuthorsText.read("One & two\r\nthree\r\n\r\nFour < five").body())
			.isEqualTo("<p>One &amp; two<br>three</p><p>Four &lt; five</p>");
	}

	@Test
	void readsTypedNotesInPlainWords() {
		NotedText text = AuthorsText.read("They met.[1]\n\n[1] Minutes (1911).");
		assertThat(text.notes()).hasSize(1);
		assertThat(text.body()).isEqualTo("<p>They met.<sup data-fn=\"k1\"></sup></p>");
	}

	@Test
	void readsItalicsThatGoogleDocsWritesAsStyles() {
		String html = """
				<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-style:italic">Marbury</span>
				<span style="font-weight:700">v.</span> Madison</p></b>""";
		assertThat(AuthorsText.read(html, "").body()).isEqualTo("<p><em>Marbury</em> <strong>v.</strong> Madison</p>");
	}

}
