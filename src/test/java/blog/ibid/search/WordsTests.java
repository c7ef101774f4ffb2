package blog.ibid.search;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is one word to readers is one word to the search. */
class WordsTests {

	private static String stems(String language, String text) {
		return String.join(" ", new Words(Locale.forLanguageTag(language)).in(text, Fields.TEXT));
	}

	private static String exact(String text) {
		return String.join(" ", new Words(Locale.ENGLISH).in(text, Fields.EXACT));
	}

	@Test
	void knowsNoAccentsCapitalsAndKindsOfApostrophe() {
		assertThat(exact("Café DÉJÀ naïve")).isEqualTo("cafe deja naive");
		assertThat(exact("don’t don't DON‘T")).isEqualTo("dont dont dont");
		assertThat(exact("the clerk’s sum, the clerk's sum")).isEqualTo("the clerk sum the clerk sum");
		assertThat(exact("the U.S. and US")).isEqualTo("the us and us");
	}

	@Test
	void findsTheStemInTheLanguageOfTheBlog() {
		assertThat(stems("en", "elected elections")).isEqualTo("elect elect");
		assertThat(stems("en-GB", "candles")).isEqualTo("candl");
		assertThat(stems("fr", "l’élection aujourd’hui")).isEqualTo(stems("fr", "election aujourdhui"));
		assertThat(stems("de", "Häuser")).isEqualTo(stems("de", "Haus"));
		assertThat(stems("it", "dell'acqua")).isEqualTo(stems("it", "acqua"));
		assertThat(stems("eo", "domoj")).as("of a language that is not known").isEqualTo("domoj");
	}

	@Test
	void keepsOneStemForEachWord() {
		for (String language : new String[] { "en", "de", "fr", "es", "it", "pt", "nl", "sv", "el", "ja" }) {
			var words = new Words(Locale.forLanguageTag(language));
			String text = "L'été, 1911: a-b c's “über” 漢字 Επίπεδο don’t " + "x".repeat(90);
			assertThat(words.in(text, Fields.TEXT)).as(language).hasSameSizeAs(words.in(text, Fields.EXACT));
		}
	}

}
