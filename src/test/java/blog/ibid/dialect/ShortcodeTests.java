package blog.ibid.dialect;

import java.util.Objects;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShortcodeTests {

	@Test
	void readsNamedAndBareAttributes() {
		Shortcode code = Objects.requireNonNull(
				Shortcode.at("x [player src=\"a ]b\" n=3 'two words' https://v.example/?a=b c='d' /] y", 2));
		assertThat(code.attributes().named()).containsEntry("src", "a ]b")
			.containsEntry("n", "3")
			.containsEntry("c", "d");
		assertThat(code.attributes().bare()).containsExactly("two words", "https://v.example/?a=b");
		assertThat(code.end())
			.isEqualTo(code.start() + "[player src=\"a ]b\" n=3 'two words' https://v.example/?a=b c='d' /]".length());
	}

	@ParameterizedTest
	@CsvSource({ "[a=https://x.example], https://x.example", "[a:x], x", "[a =b], =b", "[a\u00A0b], b" })
	void readsAValueThatFollowsTheNameDirectly(String text, String value) {
		Shortcode code = Objects.requireNonNull(Shortcode.at(text, 0));
		assertThat(code.attributes().bare()).containsExactly(value);
	}

	@Test
	void readsAttributesInTypographicQuotes() {
		Shortcode code = Objects.requireNonNull(Shortcode.at("[a ids=”1,2″]", 0));
		assertThat(code.attributes().get("ids")).isEqualTo("1,2");
		assertThat(code.attributes().get("none")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[1]", "[...]", "[. . .]", "[]", "[ a]", "[[a]", "[a", "[a [b]", "[a,b]", "[T", "[é]x" })
	void seesNoShortcodeInOtherBrackets(String text) {
		assertThat(Shortcode.at(text, 0)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Typed.[1] And [12].", "He wrote [sic] that [T]he law [2017] of [...] [. . .] applies.",
			"A [emphasis added] B", "[a-z0-9]+", "$row[user_id]", "[if x] y [endif]", "[CC] [Version 7] [GSoC]" })
	void leavesWordsInBracketsAloneWithoutRemark(String text) {
		assertThat(Markup.of(text)).isEqualTo("<p>" + text + "</p>");
		assertThat(Markup.remarksOn(text)).isEmpty();
	}

	@Test
	void leavesUnknownShortcodesAndSaysSoOnceForEach() {
		String text = "[foo a=\"1\"] [foo a=\"2\"] [contact-form] [tabs]x[/tabs] [latex]e^x[/latex]";
		assertThat(Markup.of(text)).isEqualTo("<p>" + text + "</p>");
		assertThat(Markup.remarksOn(text)).containsExactly("The shortcode [foo] was left as it stood.",
				"The shortcode [contact-form] was left as it stood.", "The shortcode [tabs] was left as it stood.",
				"The shortcode [latex] was left as it stood.");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			[[gallery ids=11]]               , [gallery ids=11]
			[[code]a < b[/code]]             , [code]a < b[/code]
			[[youtube x]] and [[Category:A]] , [youtube x] and [[Category:A]]
			[[no footnotes: love]]           , [[no footnotes: love]]
			[[mfn]a[/mfn]]                   , [[mfn]a[/mfn]]
			""")
	void showsAnEscapedShortcodeOfItsOwn(String text, String shown) {
		assertThat(Jsoup.parse(Markup.of(text)).text()).isEqualTo(shown);
		assertThat(Markup.remarksOn(text)).isEmpty();
	}

	@Test
	void leavesShortcodesInAttributesAndCodeAlone() {
		String text = "<a title=\"[gallery]\" href=\"/x\">a</a> <code>[gallery ids=\"11\"]</code>";
		assertThat(Markup.of(text)).isEqualTo("<p>" + text + "</p>");
	}

	@Test
	void makesAQuotationOfAQuotation() {
		assertThat(Markup.normalised(Markup.of("a\n[quote author=\"Ada\"]One.\n\nTwo.[/quote]\nb")))
			.isEqualTo("<p>a</p><blockquote><p>One.</p><p>Two.</p><p><cite>Ada</cite></p></blockquote><p>b</p>");
	}

}
