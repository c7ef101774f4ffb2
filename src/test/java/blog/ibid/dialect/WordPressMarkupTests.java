package blog.ibid.dialect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import blog.ibid.Allocated;
import blog.ibid.Corpora;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordPressMarkupTests {

	private static final long BYTES_A_LETTER = 1500;

	private static final Pattern CONTENT = Pattern
		.compile("<(content:encoded|wp:comment_content)><!\\[CDATA\\[([^\\[\\]]*)\\]\\]></\\1>");

	@Test
	void addsItsRemarksOnceToThoseThatAreThere() {
		var remarks = new ArrayList<>(List.of("The shortcode [foo] was left as it stood."));
		Markup.of("[foo a=1] [bar a=1] [bar a=2]", remarks);
		assertThat(remarks).containsExactly("The shortcode [foo] was left as it stood.",
				"The shortcode [bar] was left as it stood.");
	}

	@Test
	void isEmptyWhenBlank() {
		assertThat(Markup.of("")).isEmpty();
		assertThat(Markup.of(" \n\u00A0".substring(0, 2))).isEmpty();
	}

	@Test
	void dropsCharactersThatStandForItsOwnPieces() {
		assertThat(Markup.of("a\uFDD00\uFDD3b [cci]x[/cci]")).isEqualTo("<p>a0b <code>x</code></p>");
	}

	@Test
	void losesNoTextOfRealBlogs() {
		var softly = new SoftAssertions();
		int[] read = { 0 };
		contents().filter((content) -> !content.contains("<!--") && !content.contains("http")).forEach((content) -> {
			read[0]++;
			softly.assertThat(shown(Markup.of(content))).isEqualTo(shown(content));
			softly.assertThat(shown(WordPressMarkup.commentToHtml(content))).isEqualTo(shown(content));
		});
		softly.assertThat(read[0]).isGreaterThan(400);
		softly.assertAll();
	}

	@Test
	void findsNothingLeftToDoInWhatItMade() {
		var softly = new SoftAssertions();
		contents().filter((content) -> !content.contains("<!--")).forEach((content) -> {
			String html = Markup.of(content);
			if (!content.contains("<br")) {
				softly.assertThat(Markup.normalised(Paragraphs.of(html.replace("\n\n", "\n"))))
					.isEqualTo(Markup.normalised(html));
			}
			softly.assertThat(emptyParagraphs(html)).isLessThanOrEqualTo(emptyParagraphs(content));
		});
		softly.assertAll();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[", "[[", "[a", "[code]", "[caption \"", "[gallery a=\"", "[quote][blockquote]", "[r \"=",
			"[mfn]\n\n", "((", "((\n\n", "<", "<p", "<p>", "<p \"", "<a \"=", "<a '<b \"", "</p>", "</div>", "<div>",
			"<pre>", "<code>", "<!--", "<!-- wp:", "<!-- wp:a --> ", "<!-- wp:embed --> ", "<![", "\n", "\n ", "<br>",
			"<strong>\n\n", "</b>\n\n", "http://", "http://.", "http://a;", "http://a(", "\nhttp://a ", "&#8",
			"[/code]", "[a-b c=d]", "[embed]", "<img src=\"?.files.wordpress.com/" })
	void takesMemoryInProportionToTheLengthOfAnyText(String piece) {
		String text = piece.repeat(1_000_000 / piece.length());
		assertThat(Allocated.by(() -> Markup.of(text)) / text.length()).isLessThan(BYTES_A_LETTER);
		assertThat(Allocated.by(() -> WordPressMarkup.commentToHtml(text)) / text.length()).isLessThan(BYTES_A_LETTER);
	}

	@Test
	void readsShortcodesHoweverDeepTheyAreNested() {
		String text = "[quote]".repeat(50_000) + "[/quote]".repeat(50_000);
		assertThat(Markup.of(text)).contains("<blockquote>");
		assertThat(Allocated.by(() -> Markup.of(text)) / text.length()).isLessThan(BYTES_A_LETTER);
	}

	private static int emptyParagraphs(String html) {
		return Jsoup.parse(html).select("p:empty").size();
	}

	private static Stream<String> contents() {
		return Corpora.files("wxr", ".xml")
			.stream()
			.flatMap((file) -> CONTENT.matcher(read(file)).results().map((match) -> match.group(2)));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String shown(String html) {
		return Jsoup.parseBodyFragment(html).text().replaceAll("\\s+", "");
	}

}
