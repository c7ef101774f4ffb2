package blog.ibid.dialect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notes are read later, and must still be there as they were.
 */
class NotesInMarkupTests {

	@ParameterizedTest
	@ValueSource(strings = { "a[mfn]b <em>c</em>[/mfn] d", "a[mfn referencenumber=3]b[/mfn]",
			"a[efn_note]b [1] c[/efn_note]", "a[note]b[/note] [sic]", "a[ref]b[/ref]", "a[fn]b[/fn]",
			"a[footnote numbered=no symbol=*]b[/footnote]", "a[modern_footnote]b[/modern_footnote]", "a ((b)) c",
			"[mfn_list]", "[zotpressInText item=\"{1:AB}\"]", "see [note] there", "a<mfn>b</mfn>" })
	void stayAsTheyAreWithoutRemark(String text) {
		assertThat(Markup.of(text)).isEqualTo("<p>" + text + "</p>");
		assertThat(Markup.remarksOn(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a[mfn]b\n\nc\nd[/mfn] e", "a[mfn]<p>b</p>\n<p>c<br>d</p>[/mfn] e" })
	void arePartedByBreaksInsteadOfParagraphs(String text) {
		assertThat(Markup.normalised(Markup.of(text))).isEqualTo("<p>a[mfn]b<br><br>c<br>d[/mfn] e</p>");
	}

	@Test
	void inDoubleParenthesesKeepTheirBlankLinesTogether() {
		assertThat(Markup.of("a ((b\n\nc)) d")).isEqualTo("<p>a ((b<br><br>c)) d</p>");
	}

	@Test
	void leaveDoubleParenthesesOfProseAndCodeAlone() {
		assertThat(Markup.normalised(Markup.of("((a\n\nb) c\n\n<div>((x</div>y))")))
			.isEqualTo("<p>((a</p><p>b) c</p><div>((x</div><p>y))</p>");
	}

	@Test
	void mayHoldWhatOtherShortcodesShow() {
		assertThat(Markup.of("a[mfn]b\n\n[youtube=https://youtu.be/k1][/mfn]"))
			.isEqualTo("<p>a[mfn]b<br><br><a href=\"https://youtu.be/k1\">youtu.be/k1</a>[/mfn]</p>");
	}

}
