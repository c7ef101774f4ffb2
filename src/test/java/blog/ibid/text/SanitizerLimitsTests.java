package blog.ibid.text;

import java.util.List;

import blog.ibid.Allocated;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SanitizerLimitsTests {

	/** Of memory for a letter of what comes in: its tree, and what is made of it. */
	private static final long BYTES_A_LETTER = 1000;

	@ParameterizedTest
	@ValueSource(strings = { "b", "div", "blockquote", "table", "ul", "ol><li", "a href=x", "ruby", "table><tr><td",
			"details", "span lang=fr", "pre", "h2", "unknown", "figure", "dl", "svg", "object" })
	void survivesFiftyThousandNestedElements(String tag) {
		String deep = ("<" + tag + ">").repeat(50_000) + "x";
		isInProportion(deep, () -> Sanitizer.clean(deep));
		isInProportion(deep, () -> Sanitizer.cleanComment(deep));
		NotedText text = Sanitizer.clean(deep);
		assertThat(Sanitizer.clean(text.body())).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p>x</p> ", "<b>x</b>", "<br>", "<td>x", "<table>x", "<li>x", "</p>", "<p><b>",
			"x &amp; y ", "<sup data-fn=k1></sup>", "<a href=#x>x</a>", "<p id=x>x", "<dt>x",
			"<td rowspan=9999 colspan=999>x", "<tr><td rowspan=0>x", "<img src=/x>", "<!-- x -->", "&nbsp;" })
	void takesMemoryInProportionToTheLength(String piece) {
		String prefix = piece.startsWith("<t") ? "<table>" : "<a href=#x>";
		String html = prefix + piece.repeat(100_000);
		isInProportion(html, () -> Sanitizer.clean(html));
	}

	@Test
	void survivesAHundredThousandAttributes() {
		var html = new StringBuilder("<p");
		for (int number = 0; number < 100_000; number++) {
			html.append(" a").append(number).append("=1");
		}
		String attributes = html + ">words";
		isInProportion(attributes, () -> Sanitizer.clean(attributes));
		assertThat(Sanitizer.clean(attributes).body()).isEqualTo("<p>words</p>");
	}

	@Test
	void doesNotLetALinkThatIsNeverClosedGrowTheText() {
		String attack = "<p><a href='http://x.example/" + "y".repeat(3000) + "'>" + "x<p>".repeat(2000);
		assertThat(Sanitizer.clean(attack).body().length()).isLessThan(4 * attack.length() + 1024);
		assertThat(Sanitizer.cleanComment(attack).body().length()).isLessThan(4 * attack.length() + 1024);
	}

	@Test
	void leavesTheTreeThatItIsGivenAsItWas() {
		var body = Jsoup.parseBodyFragment("<div><p>x<script>y</script></p></div>").body();
		String before = body.outerHtml();
		Sanitizer.clean(body, List.of());
		assertThat(body.outerHtml()).isEqualTo(before);
	}

	private static void isInProportion(String html, Runnable work) {
		assertThat(Allocated.by(work) / html.length()).isLessThan(BYTES_A_LETTER);
	}

}
