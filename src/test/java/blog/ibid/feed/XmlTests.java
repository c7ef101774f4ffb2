package blog.ibid.feed;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class XmlTests {

	@Test
	void textIsNeverMarkup() {
		assertThat(document("<b> & ]]> \"", "<x>\"'&\n")).contains("&lt;b> &amp; ]]&gt; \"",
				"domain=\"&lt;x>&quot;'&amp;&#xa;\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\u0000b", "a\u000Bb", "a\uFFFEb", "a\uFFFFb", "a\uD83Db", "a\uDCDAb", "a\uDCDA\uD83Db" })
	void dropsWhatXmlDoesNotKnow(String text) {
		assertThat(XmlText.allowed(text)).isEqualTo("ab");
		assertThat(document(text, text)).contains(">ab<", "domain=\"ab\"");
	}

	@Test
	void keepsCharactersOfAllPlanes() {
		assertThat(document("é “x” 📚\t", "📚")).contains("é “x” 📚\t", "\"📚\"");
	}

	@Test
	void declaresItsVocabularies() {
		assertThat(new String(Xml.document(Vocabulary.ATOM, "feed", List.of(Vocabulary.THREAD),
				(xml) -> xml.text(Vocabulary.THREAD, "total", "1")), UTF_8))
			.contains(
					"<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:thr=\"http://purl.org/syndication/thread/1.0\">"
							+ "<thr:total>1</thr:total></feed>");
	}

	private static String document(String text, String attribute) {
		return new String(
				Xml.document(Vocabulary.RSS, "rss", List.of(),
						(xml) -> xml.text(Vocabulary.RSS, "category", text, "domain", attribute), "version", "2.0"),
				UTF_8);
	}

}
