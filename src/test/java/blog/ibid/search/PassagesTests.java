package blog.ibid.search;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A passage shows the words that were asked for and is cut where it reads well. */
class PassagesTests {

	@SuppressWarnings("unchecked")
	private static List<Snippets.Run> runs(String text, String... words) {
		var passage = new Passage();
		passage.setStartOffset(0);
		passage.setEndOffset(text.length());
		for (int at = 0; at < text.length(); at++) {
			for (String word : words) {
				if (text.startsWith(word, at)) {
					passage.addMatch(at, at + word.length(), new BytesRef(word), 1);
				}
			}
		}
		return (List<Snippets.Run>) new Passages().format(new Passage[] { passage }, text);
	}

	private static String shown(String text, String... words) {
		return runs(text, words).stream()
			.map((run) -> run.marked() ? "[" + run.text() + "]" : run.text())
			.collect(Collectors.joining());
	}

	@Test
	void beginsWithASentenceAndEndsWithOne() {
		String filler = "Nothing is said here at all. ".repeat(20);
		assertThat(shown(filler + "Then the brass lantern fell. " + filler, "brass", "lantern"))
			.startsWith("… Then the [brass] [lantern] fell. ")
			.endsWith("at all. …");
		assertThat(shown("A brass lamp.", "brass")).isEqualTo("A [brass] lamp.");
	}

	@Test
	void prefersThePlaceWithMostOfTheWords() {
		String far = "x".repeat(10) + " and so on ".repeat(40);
		assertThat(shown("brass brass brass " + far + " iron and brass " + far, "brass", "iron"))
			.contains("[iron] and [brass]")
			.startsWith("[brass]");
	}

	@Test
	void showsTheBeginningOfWhatHasNoneOfThem() {
		assertThat(shown("A text. " + "Words follow words. ".repeat(40), "brass")).startsWith("A text. Words")
			.endsWith(" …")
			.hasSizeLessThan(260);
	}

	@Test
	void isNeverLongAndNeverFails() {
		var random = new Random(3);
		String[] pieces = { "brass", " ", "\n", ".", "😀", "x".repeat(50), "! ", "漢字", "iron" };
		for (int i = 0; i < 3000; i++) {
			var text = new StringBuilder();
			for (int j = random.nextInt(150); j >= 0; j--) {
				text.append(pieces[random.nextInt(pieces.length)]);
			}
			List<Snippets.Run> runs = runs(text.toString(), "brass", "iron");
			String shown = runs.stream().map(Snippets.Run::text).collect(Collectors.joining());
			assertThat(shown).hasSizeLessThan(600).doesNotContainPattern("[\\ud800-\\udbff](?![\\udc00-\\udfff])");
			assertThat(runs).filteredOn(Snippets.Run::marked)
				.allMatch((run) -> "brassiron".contains(run.text()), text.toString());
		}
	}

}
