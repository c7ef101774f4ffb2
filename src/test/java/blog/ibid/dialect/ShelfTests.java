package blog.ibid.dialect;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShelfTests {

	private final Shelf shelf = new Shelf();

	@Test
	void restoresPiecesInPieces() {
		String inner = this.shelf.inline("<b>x</b>");
		String outer = this.shelf.block("<figure>" + inner + "</figure>");
		assertThat(this.shelf.restore("<div>" + outer + inner + "</div>"))
			.isEqualTo("<div><figure><b>x</b></figure><b>x</b></div>");
	}

	@Test
	void splitsAParagraphWithTheElementsThatAreOpenInIt() {
		String hr = this.shelf.block("<hr>");
		assertThat(this.shelf.restore("<p class=\"x\">a <em><a href=\"/y\">b" + hr + "c</a></em> d</p>"))
			.isEqualToIgnoringNewLines("<p class=\"x\">a <em><a href=\"/y\">b</a></em></p>\n<hr>\n"
					+ "<p><em><a href=\"/y\">c</a></em> d</p>");
	}

	@Test
	void leavesNoEmptyParagraph() {
		String hr = this.shelf.block("<hr>");
		assertThat(this.shelf.restore("<p>" + hr + "</p><p>a" + hr + hr + "</p>b" + hr))
			.isEqualToIgnoringNewLines("<hr><p>a</p><hr><hr>b<hr>");
	}

	@Test
	void takesNoTokenThatATextBringsAlong() {
		String token = this.shelf.inline("x");
		assertThat(Shelf.withoutTokens("a" + token + "b")).isEqualTo("a0b");
	}

}
