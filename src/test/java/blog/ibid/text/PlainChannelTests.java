package blog.ibid.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlainChannelTests {

	@Test
	void writesMarkersInBracketsAndListsTheNotes() {
		assertThat(Renderer.ENGLISH.plain(Sample.POST)).startsWith("""
				The embassy closed.[1] Nobody was asked.[2]
				Later
				It opened again,[1] see note 2 and the talks""").endsWith("""
				Never <again>.

				Notes

				[1] Gazette (Dec. 13, 2017).
				[2] Ministry, Notice, $100 [sic].
				See note 1.
				[3] The words of this note were lost before they came here.""");
	}

	@Test
	void hasNoMarkersInTheWordsOfTheBody() {
		NotedText text = Sanitizer.clean("a&amp;lt;b<br>c<table><tr><td>d<td>e</table><ul><li>f<li>g&nbsp;h</ul>");
		assertThat(text.plainText()).isEqualTo("a&lt;b\nc\nd\te\nf\ng\u00A0h");
		assertThat(Sample.POST.plainText()).startsWith("The embassy closed. Nobody was asked.\nLater\n")
			.doesNotContain("[1]", "Gazette");
	}

	@Test
	void countsTheWordsOfTheBody() {
		assertThat(Sanitizer.clean("<p>One, two — three.</p><p>four&nbsp;five</p>").wordCount()).isEqualTo(5);
		assertThat(NotedText.EMPTY.wordCount()).isZero();
		assertThat(NotedText.EMPTY.readingMinutes()).isEqualTo(1);
		assertThat(Sanitizer.clean("word ".repeat(230)).readingMinutes()).isEqualTo(1);
		assertThat(Sanitizer.clean("word ".repeat(231)).readingMinutes()).isEqualTo(2);
	}

}
