package blog.ibid.dialect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkupTagTests {

	@Test
	void endsAtTheFirstBracketThatIsNotQuoted() {
		String tag = "<IMG alt=\"a > b\" title='c \"> d'\nsrc=/e>";
		assertThat(MarkupTag.at("x" + tag + ">", 1)).isEqualTo(new MarkupTag("img", false, 1 + tag.length()));
		assertThat(MarkupTag.at("</p >", 0)).isEqualTo(new MarkupTag("p", true, 5));
	}

	@Test
	void endsAtABracketAfterAnApostropheThatIsNoQuote() {
		assertThat(MarkupTag.at("<p don't>a</p>", 0)).isEqualTo(new MarkupTag("p", false, 9));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<", "< p>", "<3>", "</>", "<p", "<p <b>", "<y then\n\nz>", "<!x>" })
	void isNoOtherText(String text) {
		assertThat(MarkupTag.at(text, 0)).isNull();
	}

}
