package blog.ibid.dialect;

import java.util.Set;

import blog.ibid.Corpora;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommentMarkupTests {

	/**
	 * Mail addresses and names without a scheme are not linked; a line end is a break,
	 * and a listing is no part of a paragraph; the last is no pair.
	 */
	private static final Set<String> DECIDED_OTHERWISE = Set.of("makeClickable3", "makeClickable5", "makeClickable26",
			"makeClickable29", "makeClickable30", "makeClickable33", "makeClickable35", "makeClickable36",
			"makeClickable69", "makeClickable78", "makeClickable84", "makeClickable95");

	@Test
	void hasParagraphsAndBreaks() {
		assertThat(WordPressMarkup.commentToHtml("One\r\ntwo.\r\n\r\n[...] three <em>x</em> [1]"))
			.isEqualToIgnoringNewLines("<p>One<br>two.</p><p>[...] three <em>x</em> [1]</p>");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			(see https://a.example/b).             | (see #https://a.example/b#).
			https://a.example/b_(c), d             | #https://a.example/b_(c)#, d
			[https://a.example/]                   | [#https://a.example/#]
			“https://a.example/x”                  | “#https://a.example/x#”
			&lt;https://a.example/x&gt;            | &lt;#https://a.example/x#&gt;
			https://a.example/?a=1&copy=2!         | #https://a.example/?a=1&amp;copy=2#!
			https://a.example/?a=1&#038;b=2        | #https://a.example/?a=1&amp;b=2#
			xhttps://a.example ftp://a.example     | xhttps://a.example ftp://a.example
			http:// and https://.                  | http:// and https://.
			""")
	void linksBareAddresses(String text, String expected) {
		String linked = expected.replaceAll("#([^#]+)#", "<a href=\"$1\">$1</a>");
		assertThat(WordPressMarkup.commentToHtml(text).strip()).isEqualTo("<p>" + linked + "</p>");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			<a href="/x">https://a.example/ b</a>
			<code>https://a.example/</code>
			<img src="https://a.example/" alt="https://a.example/">
			""")
	void leavesAddressesAloneThatAreInALinkOrCode(String text) {
		assertThat(WordPressMarkup.commentToHtml(text).strip()).isEqualTo("<p>" + text + "</p>");
	}

	@Test
	void runsNoShortcodes() {
		assertThat(WordPressMarkup.commentToHtml("[gallery] [youtube k1] [[code]]"))
			.isEqualToIgnoringNewLines("<p>[gallery] [youtube k1] [[code]]</p>");
	}

	@Test
	void isEmptyWhenBlank() {
		assertThat(WordPressMarkup.commentToHtml(" \r\n")).isEmpty();
	}

	@Test
	void linksWhatWordPressLinks() {
		var softly = new SoftAssertions();
		for (var line : Corpora.lines("links/wp-makeClickable.jsonl")) {
			String id = line.get("id").asString();
			if (!DECIDED_OTHERWISE.contains(id)) {
				String expected = line.get("expected").asString().replaceAll(" rel=\"[^\"]*\"", "");
				String actual = WordPressMarkup.commentToHtml(line.get("args").get(0).asString());
				softly.assertThat(Markup.normalised(actual).replaceAll("^<p>|</p>$", ""))
					.as(id)
					.isEqualTo(Markup.normalised(expected));
			}
		}
		softly.assertAll();
	}

}
