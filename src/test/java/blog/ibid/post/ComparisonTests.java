package blog.ibid.post;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import blog.ibid.post.ComparedRow.Run;
import blog.ibid.text.Note;
import blog.ibid.text.NoteKey;
import blog.ibid.text.NotedText;
import blog.ibid.text.Sanitizer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTests {

	private static PostState state(String title, NotedText text) {
		return new PostState("now", title, "", text, null);
	}

	private static Comparison compare(String before, String after) {
		return Comparison.of(state("T", Sanitizer.clean(before)), state("T", Sanitizer.clean(after)));
	}

	/** As {@code same [-dropped-] {+added+}}. */
	private static String marked(List<Run> runs) {
		return runs.stream().map((run) -> switch (run.mark()) {
			case "del" -> "[-" + run.text() + "-]";
			case "ins" -> "{+" + run.text() + "+}";
			default -> run.text();
		}).collect(Collectors.joining());
	}

	@Test
	void marksTheWordsThatChanged() {
		ComparedRow row = compare("<p>The talks ended in May.</p>", "<p>The talks ended early in June.</p>").text()
			.get(0);
		assertThat(marked(row.both())).isEqualTo("The talks ended {+early +}in [-May-]{+June+}.");
		assertThat(marked(row.before())).isEqualTo("The talks ended in [-May-].");
		assertThat(marked(row.after())).isEqualTo("The talks ended {+early +}in {+June+}.");
	}

	@Test
	void alignsParagraphsAndHidesThoseFarFromAnyChange() {
		String rest = "<p>Same.</p><p>Second of them.</p><p>Third of them.</p>";
		Comparison compared = compare("<p>It was said on Monday.</p>" + rest,
				"<p>A wholly other beginning now stands here.</p><p>It was said on Tuesday.</p>" + rest);
		assertThat(compared.text()).extracting(ComparedRow::state).containsExactly("added", "changed", "same", "gap");
		assertThat(compared.text().get(3).count()).isEqualTo(2);
	}

	@Test
	void comparesNotesByTheirKeys() {
		String body = "<p>A<sup data-fn=\"k1\"></sup> B<sup data-fn=\"k2\"></sup></p>";
		NotedText before = new NotedText(body,
				List.of(new Note(new NoteKey("k1"), "At 3."), new Note(new NoteKey("k2"), "Same.")));
		NotedText after = new NotedText("<p>B<sup data-fn=\"k2\"></sup> A<sup data-fn=\"k1\"></sup></p>",
				List.of(new Note(new NoteKey("k2"), "Same."), new Note(new NoteKey("k1"), "At 4."),
						new Note(new NoteKey("k9"), "More.")));
		Comparison compared = Comparison.of(state("T", before), state("T", after));
		assertThat(compared.notes()).extracting((note) -> note.state() + " " + note.number())
			.containsExactly("changed 2", "added 0");
		assertThat(compared.sameNotes()).isOne();
	}

	@Test
	void tellsWhenOnlyTheFormIsDifferent() {
		Comparison compared = compare("<p>Words.</p>", "<p style=\"text-align:center\">Words.</p>");
		assertThat(compared.formOnly()).isTrue();
		assertThat(compare("<p>Words.</p>", "<p>Words.</p>").isNothing()).isTrue();
	}

	@Test
	void takesNoStepMoreWhenTheTimeIsOverHoweverLongTheTextsAre() {
		String before = IntStream.range(0, 700)
			.mapToObj((i) -> "<p>Paragraph " + i + " of the old text, which goes on and on.</p>")
			.collect(Collectors.joining());
		String after = IntStream.range(0, 700)
			.mapToObj((i) -> "<p>Article " + i * 7 + " in a text that has nothing to do with it.</p>")
			.collect(Collectors.joining());
		Comparison compared = Comparison.of(state("T", Sanitizer.clean(before)), state("T", Sanitizer.clean(after)),
				Effort.of(Duration.ofSeconds(-1)));
		assertThat(compared.coarse()).isTrue();
		assertThat(compared.text()).hasSizeGreaterThanOrEqualTo(700);
	}

	@Test
	void givesUpOnTextsBeyondAllMeasure() {
		NotedText huge = new NotedText("<p>" + "word ".repeat(400_000) + "</p>", List.of());
		assertThat(Comparison.of(state("T", huge), state("T", huge)).fits()).isFalse();
	}

	@Test
	void marksPassagesAsAWholeWhenTheTimeIsOver() {
		PostState before = state("T", Sanitizer.clean("<p>The talks ended in May.</p>"));
		PostState after = state("T", Sanitizer.clean("<p>The talks ended in June.</p>"));
		Comparison compared = Comparison.of(before, after, Effort.of(Duration.ofSeconds(-1)));
		assertThat(compared.coarse()).isTrue();
		assertThat(marked(compared.text().get(0).both())).isEqualTo("The talks ended in [-May-]{+June+}.");
	}

}
