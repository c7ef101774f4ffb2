package blog.ibid.dialect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MoreTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			textBlock = """
					a\\n\\n<!--more-->\\n\\nb                              | <p>a</p><hr data-more=""><p>b</p>
					a\\n<!--more-->\\nb                                    | <p>a</p><hr data-more=""><p>b</p>
					a <!--more Read "on"-->b                               | <p>a</p><hr data-more="Read &quot;on&quot;"><p>b</p>
					<p>a<!--more--></p><p>b</p>                            | <p>a</p><hr data-more=""><p>b</p>
					<p class="x">a <em>b<!--more-->c</em></p>              | <p class="x">a <em>b</em></p><hr data-more=""><p><em>c</em></p>
					a<!--more-->b<!--more-->c                              | <p>a</p><hr data-more=""><p>bc</p>
					a<!--more--><!--noteaser-->b                           | <p>a</p><hr data-more=""><p>b</p>
					a<!--nextpage-->b                                      | <p>a</p><hr><p>b</p>
					a<!-- moreover -->b                                    | <p>ab</p>
					<!-- wp:more --><!--more--><!-- /wp:more -->           | <hr data-more="">
					<!-- wp:more {"customText":"On"} --><!--more On--><!-- /wp:more --> | <hr data-more="On">
					<!-- wp:nextpage --><!--nextpage--><!-- /wp:nextpage --> | <hr>
					""",
			delimiter = '|')
	void marksTheEndOfTheTeaserAndOfPages(String content, String expected) {
		assertThat(Markup.normalised(Markup.of(content.replace("\\n", "\n")))).isEqualTo(expected);
	}

	@Test
	void dropsOtherCommentsEvenOfWord() {
		assertThat(Markup.of("a<!--[if gte mso 9]><xml>x</xml><![endif]--> b<![if !supportFootnotes]>[1]<![endif]>"))
			.isEqualTo("<p>a b[1]</p>");
	}

}
