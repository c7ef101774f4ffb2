package blog.ibid.notify;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

import blog.ibid.text.SafeHtml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class LetterTests {

	private static final Set<String> ELEMENTS = Set.of("html", "head", "meta", "title", "body", "p", "blockquote", "h3",
			"div", "a", "span", "hr", "small");

	private static LetterTemplates templates() {
		var words = new ResourceBundleMessageSource();
		words.setBasename("words/mail");
		words.setDefaultEncoding("UTF-8");
		return new LetterTemplates(words);
	}

	private static LetterView letter(String hostile) {
		return new LetterView(hostile, hostile, "https://blog.example", hostile, hostile, hostile, SafeHtml.EMPTY, "> ",
				true,
				LetterView.links("approve", "https://blog.example/a", "spam", "https://blog.example/s", "bin",
						"https://blog.example/b", "see", "https://blog.example/c", "end", "https://blog.example/e",
						"confirm", "https://blog.example/f"));
	}

	@ParameterizedTest
	@EnumSource
	void showsNothingOfNamesAndTitlesAsMarkup(LetterKind kind) {
		for (String hostile : new String[] { "</title><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
				"' onmouseover='alert(1)", "<svg/onload=alert(1)>", "${7*7} [[${7*7}]] #{mail.see} {0}",
				"</blockquote></body><iframe src=javascript:alert(1)>" }) {
			Document page = Jsoup.parse(templates().html(kind, letter(hostile), Locale.ENGLISH));
			assertThat(page.getAllElements()).extracting(Element::tagName)
				.filteredOn((name) -> !name.startsWith("#"))
				.allMatch(ELEMENTS::contains);
			assertThat(page.getAllElements()).allSatisfy((element) -> assertThat(element.attributes().asList())
				.allMatch((attribute) -> Set.of("href", "lang", "charset", "dir").contains(attribute.getKey())));
			assertThat(page.select("title").text()).isEqualTo(hostile);
			assertThat(templates().text(kind, letter(hostile), Locale.ENGLISH)).contains(hostile);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\r\nBcc: b@c.example", "a\nb", "a\u2028b", "a\u0000b" })
	void beginsNoNewLineOfAHeader(String hostile) {
		assertThat(LetterFacts.line(hostile)).doesNotContain("\r", "\n", "\u2028", "\u0000");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "a@", "@b", "a@b@c", "a b@c.example", "a@b.example, c@d.example",
			"a@b.example\nBcc: c@d.example", "Ann <a@b.example>", "a@b.example;c", "\"a\"@b.example" })
	void takesNoMoreThanOneAddress(String written) {
		assertThat(Follows.isAddress(written)).isFalse();
	}

	@Test
	void waitsLongerWithEachTry() {
		assertThat(Sending.pause(1)).isEqualTo(Duration.ofMinutes(1));
		assertThat(Sending.pause(2)).isEqualTo(Duration.ofMinutes(2));
		assertThat(Sending.pause(6)).isEqualTo(Duration.ofMinutes(32));
		assertThat(Sending.pause(40)).isEqualTo(Duration.ofHours(12));
	}

}
