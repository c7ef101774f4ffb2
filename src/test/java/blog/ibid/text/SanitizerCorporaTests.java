package blog.ibid.text;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

import static org.assertj.core.api.Assertions.assertThat;

class SanitizerCorporaTests {

	private static final NoteKey KEY = new NoteKey("k1");

	private static final PolicyFactory SECOND_OPINION = new HtmlPolicyBuilder()
		.allowElements("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "hr",
				"br", "wbr", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "figure", "figcaption",
				"details", "summary", "address", "a", "em", "strong", "b", "i", "u", "s", "del", "ins", "sub", "sup",
				"small", "code", "kbd", "samp", "var", "abbr", "cite", "q", "mark", "time", "dfn", "bdi", "bdo", "ruby",
				"rt", "rp", "span", "img")
		.allowUrlProtocols("http", "https", "mailto")
		.allowAttributes("href")
		.onElements("a")
		.allowAttributes("src")
		.onElements("img")
		.allowWithoutAttributes("a", "span", "img")
		.toFactory();

	@Test
	void keepsOfAttacksInPostsOnlyWhatIsInTheVocabulary() {
		List<String> vectors = Vectors.all();
		assertThat(vectors).hasSizeGreaterThan(1500);
		for (String vector : vectors) {
			NotedText text = Sanitizer.clean(vector);
			new Vocabulary(false).check(text);
			assertThat(text.body().length()).as(vector).isLessThanOrEqualTo(4 * vector.length() + 1024);
			assertThat(Sanitizer.clean(text.body()).body()).as(vector).isEqualTo(text.body());
		}
	}

	@Test
	void keepsOfAttacksInCommentsOnlyWhatIsInTheSmallVocabulary() {
		for (String vector : Vectors.all()) {
			NotedText text = Sanitizer.cleanComment(vector);
			new Vocabulary(true).check(text);
			assertThat(text.body().length()).as(vector).isLessThanOrEqualTo(4 * vector.length() + 1024);
			assertThat(Sanitizer.cleanComment(text.body()).body()).as(vector).isEqualTo(text.body());
		}
	}

	@Test
	void keepsOfAttacksInNotesOnlyWhatIsInTheVocabulary() {
		for (String vector : Vectors.all()) {
			List<Note> notes = List.of(new Note(KEY, vector));
			NotedText text = Sanitizer.clean(body("<p>x<sup data-fn=\"k1\"></sup></p>"), notes);
			new Vocabulary(false).check(text);
			assertThat(text.notes()).hasSize(1);
			assertThat(text.notes().get(0).html()).doesNotContain("<h2", "<h3", "data-fn", "data-more");
			assertThat(Sanitizer.clean(body(text.body()), text.notes())).as(vector).isEqualTo(text);
			NotedText comment = Sanitizer.cleanComment(body("<p>x<sup data-fn=\"k1\"></sup></p>"), notes);
			new Vocabulary(true).check(comment);
			assertThat(Sanitizer.cleanComment(body(comment.body()), comment.notes())).isEqualTo(comment);
		}
	}

	/**
	 * Another sanitiser, told the same elements and addresses, finds nothing to remove.
	 */
	@Test
	void leavesNothingThatAnotherSanitiserWouldRemove() {
		for (String vector : Vectors.attacks()) {
			Element ours = body(Sanitizer.clean(vector).body());
			Element theirs = body(SECOND_OPINION.sanitize(ours.html()));
			for (String kept : new String[] { "a[href]", "img[src]", "p", "td", "li", "sup", "b" }) {
				assertThat(theirs.select(kept)).as(kept + " of " + vector).hasSameSizeAs(ours.select(kept));
			}
		}
	}

	private static Element body(String html) {
		return Jsoup.parseBodyFragment(html).body();
	}

}
