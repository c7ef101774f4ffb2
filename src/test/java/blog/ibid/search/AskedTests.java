package blog.ibid.search;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A query is data: all that somebody can type is read as something. */
class AskedTests {

	private static List<String> wanted(String text) {
		return Asked.of(text).wanted().stream().map(Asked.Part::spelt).toList();
	}

	@Test
	void hasWordsAndPhrases() {
		assertThat(wanted("ferry \"the boat is a road\" 1911")).containsExactly("ferry", "\"the boat is a road\"",
				"1911");
		assertThat(wanted("„Das Boot fährt“ «la mer»")).containsExactly("\"Das Boot fährt\"", "\"la mer\"");
		assertThat(wanted("“one”")).as("one word is no phrase").containsExactly("one");
	}

	@Test
	void overlooksAQuoteWithoutItsFellow() {
		assertThat(wanted("the \"boat is")).containsExactly("the", "boat", "is");
		assertThat(wanted("boat\"")).containsExactly("boat");
	}

	@Test
	void excludesOnlyWithASignBeforeAWord() {
		Asked asked = Asked.of("well-known -sugar -\"cane sugar\" - -- −salt");
		assertThat(asked.wanted()).extracting(Asked.Part::words).containsExactly("well-known");
		assertThat(asked.unwanted()).extracting(Asked.Part::spelt).containsExactly("sugar", "\"cane sugar\"", "salt");
		assertThat(asked.text()).isEqualTo("well-known -sugar -\"cane sugar\" -salt");
	}

	@Test
	void hasNoControlCharactersAndNoMarksOfDirection() {
		assertThat(wanted("fer\u0000ry\u202E top\uD800 \uFEFFsea")).containsExactly("fer", "ry", "top", "sea");
		assertThat(Asked.of("\u200F\u0007 *** ?!").isEmpty()).isTrue();
		assertThat(Asked.of(null).isEmpty()).isTrue();
	}

	@Test
	void isBounded() {
		assertThat(wanted("word ".repeat(3000))).hasSize(12);
		assertThat(wanted("x".repeat(10_000)).get(0)).hasSize(Asked.LONGEST);
		assertThat(wanted("😀a".repeat(3000)).get(0).codePointCount(0, 200)).isPositive();
	}

}
