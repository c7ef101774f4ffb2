package blog.ibid.comment;

import java.util.Locale;

import blog.ibid.text.NotedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

class CommentSpellingTests {

	@ParameterizedTest
	@ValueSource(strings = { "One word.", "One.\n\nTwo <em>words</em>.",
			"It rose.[1] It fell.[2] And rose.[1]\n\nSources:\n[1] A. Reeve, <em>Tolls</em> (1911).\n[2] The same, at 12.",
			"See https://weir.example/tolls for more.", "A \"word\" &amp; another, 1 &lt; 2." })
	void comesBackAsItWasTyped(String typed) {
		NotedText text = CommentSpelling.read(typed, false);
		assertThat(CommentSpelling.of(text, false)).isEqualTo(typed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<blockquote>Quoted.</blockquote>\n\nSaid.[1]\n\nSources:\n[1] A note.",
			"<ul><li>One</li><li>Two</li></ul>", "One [1] without a source.", "[1] [2] [1]" })
	void losesNothingThatIsMore(String typed) {
		NotedText text = CommentSpelling.read(typed, false);
		NotedText again = CommentSpelling.read(CommentSpelling.of(text, false), false);
		assertThat(again.plainText()).isEqualTo(text.plainText());
		assertThat(again.notes()).hasSameSizeAs(text.notes());
	}

	@Test
	void spellsNotesAsTheirWriterWould() {
		NotedText text = CommentSpelling.read("Said.[1]\n\nSources:\n[1] See https://weir.example/a, page 4.", false);
		assertThat(text.notes()).hasSize(1);
		assertThat(CommentSpelling.of(text, false)).doesNotContain("<")
			.contains("Said.[1]", "[1] See https://weir.example/a");
	}

	@Test
	void namesTheSourcesInTheLanguageOfTheBlog() {
		LocaleContextHolder.setLocale(Locale.GERMAN);
		try {
			NotedText text = CommentSpelling.read("Gesagt.[1]\n\nQuellen:\n[1] Akte 7.", false);
			assertThat(CommentSpelling.of(text, false)).isEqualTo("Gesagt.[1]\n\nQuellen:\n[1] Akte 7.");
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

}
