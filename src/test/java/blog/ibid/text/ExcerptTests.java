package blog.ibid.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExcerptTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<p>One two.</p>                                    | One two.
			<p>One two three.</p><p>Four five six seven.</p>   | One two three.
			<p>One. Two three four five six.</p>                | One. Two three four…
			<p>One two three four. Five six.</p>               | One two three four.
			<p>One two three U.S. Five six.</p>                | One two three U.S.…
			<p>One two three v. Five six.</p>                  | One two three v.…
			<p>One two three “four.” Five six.</p>             | One two three “four.”
			<p>One two three, four, five six.</p>              | One two three, four…
			<p>One[1] two[2], three.[12]&nbsp;[13] Four five</p> | One two, three.
			<p>One [sic] [T]he (1) 2017 five six</p>           | One [sic] [T]he (1)…
			""")
	void cutsAtASentenceOrAWord(String html, String excerpt) {
		assertThat(Excerpt.ofWords(Sanitizer.clean(html), 4)).isEqualTo(excerpt);
	}

	@Test
	void carriesNoMarker() {
		assertThat(Excerpt.of(Sample.POST))
			.startsWith("The embassy closed. Nobody was asked. Later It opened again, see");
	}

	@Test
	void passesOverTablesUnlessThereIsNothingElse() {
		String table = "<table><tbody><tr><td>Case</td><td>Year</td></tr></tbody></table>";
		assertThat(Excerpt.of(Sanitizer.clean("<p>In order.</p>" + table + "<p>The last.</p>")))
			.isEqualTo("In order. The last.");
		assertThat(Excerpt.of(Sanitizer.clean(table))).isEqualTo("Case Year");
	}

	@Test
	void hasFiftyFiveWordsAtMost() {
		assertThat(Excerpt.of(Sanitizer.clean("word ".repeat(56)))).isEqualTo("word ".repeat(55).strip() + "…");
		assertThat(Excerpt.of(Sanitizer.clean("word ".repeat(55)))).isEqualTo("word ".repeat(55).strip());
	}

	@Test
	void countsEveryKindOfBlankAsOne() {
		String blanks = " \t\u00A0\n\u00A0";
		assertThat(Excerpt.of(Sanitizer.clean("<pre>\u2003" + blanks + "Alpha" + blanks + "beta\u2003gamma" + blanks
				+ "[12] delta" + blanks + "</pre>")))
			.isEqualTo("Alpha beta\u2003gamma delta");
		assertThat(Excerpt.ofWords(Sanitizer.clean("<p>Alpha" + blanks + "beta</p><p>gamma</p>"), 2))
			.isEqualTo("Alpha beta…");
	}

}
