package blog.ibid.text;

import java.util.List;

import blog.ibid.text.Proofreading.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProofreadingTests {

	private static List<Kind> kinds(String body, String... notes) {
		var html = new StringBuilder(body);
		for (int i = 0; i < notes.length; i++) {
			html.append("<p>So.<sup data-fn=\"k").append(i).append("\"></sup></p>");
		}
		html.append("<section data-notes>");
		for (int i = 0; i < notes.length; i++) {
			html.append("<div data-note=\"k").append(i).append("\">").append(notes[i]).append("</div>");
		}
		NotedText text = WrittenForm.read(html.append("</section>").toString());
		return Proofreading.of(text).stream().map(Proofreading.Remark::kind).toList();
	}

	@Test
	void findsNothingInACarefulText() {
		assertThat(kinds("<p>They met in the hall.</p>", "Minutes (1911).",
				"<a href=\"https://example.org/\">The Hall</a>.", "Id. at 12.", "See <span data-see=\"k0\"></span>."))
			.isEmpty();
	}

	@Test
	void findsANoteWithoutWords() {
		assertThat(kinds("<p>So.</p>", "")).containsExactly(Kind.NO_WORDS);
	}

	@Test
	void findsANoteThatNothingCalls() {
		assertThat(kinds("<p>So.</p><section data-notes><div data-note=\"x\">Minutes (1911).</div></section>"))
			.containsExactly(Kind.NOT_CALLED);
	}

	@Test
	void findsANumberTypedByHandOnce() {
		assertThat(kinds("<p>They met.[3] They left.[3]</p>")).containsExactly(Kind.TYPED_NUMBER);
	}

	@Test
	void findsANoteThatIsSaidTwice() {
		assertThat(kinds("<p>So.</p>", "Minutes of 1911.", "Minutes of 1911.")).containsExactly(Kind.SAME_NOTE);
	}

	@Test
	void findsANoteThatNamesNoSource() {
		assertThat(kinds("<p>So.</p>", "An interesting thought, surely.")).containsExactly(Kind.NO_SOURCE);
	}

	@Test
	void findsALinkThatSaysNothing() {
		assertThat(kinds("<p>Click <a href=\"https://example.org/\">here</a>.</p>")).containsExactly(Kind.LINK_HERE);
	}

	@Test
	void findsASentenceThatStandsTwice() {
		String sentence = "The committee met in the hall on the second day.";
		assertThat(kinds("<p>" + sentence + " Then it left.</p><p>" + sentence + "</p>"))
			.containsExactly(Kind.SAID_TWICE);
	}

}
