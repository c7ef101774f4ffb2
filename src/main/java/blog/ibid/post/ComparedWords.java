package blog.ibid.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.post.ComparedRow.Run;
import blog.ibid.text.Passage;
import blog.ibid.text.Passage.Word;

/**
 * Two states of one passage, word by word.
 */
final class ComparedWords {

	/** Below this share of common words two passages are two, not one that changed. */
	static final double ALIKE = 0.4;

	private static final double HARDLY_ALIKE = 0.25;

	private final List<Marked> all = new ArrayList<>();

	private final List<Word> dropped = new ArrayList<>();

	private final List<Word> added = new ArrayList<>();

	private ComparedWords() {
	}

	static ComparedRow same(Passage passage) {
		List<Run> words = runs(passage.words().stream().map((word) -> new Marked("same", word)).toList());
		return new ComparedRow("same", passage.kind(), "", 1, words, words, words);
	}

	static ComparedRow dropped(Passage passage) {
		List<Run> words = runs(passage.words().stream().map((word) -> new Marked("del", word)).toList());
		return new ComparedRow("dropped", passage.kind(), "", 1, words, List.of(), words);
	}

	static ComparedRow added(Passage passage) {
		List<Run> words = runs(passage.words().stream().map((word) -> new Marked("ins", word)).toList());
		return new ComparedRow("added", passage.kind(), "", 1, List.of(), words, words);
	}

	static ComparedRow changed(Passage before, Passage after, Effort effort) {
		var compared = new ComparedWords();
		if (likeness(bag(before), bag(after)) < HARDLY_ALIKE) {
			compared.dropped.addAll(before.words());
			compared.added.addAll(after.words());
		}
		else {
			compared.walk(before.words(), after.words(), effort);
		}
		compared.flush();
		List<Run> was = runs(compared.all.stream().filter((word) -> !word.mark.equals("ins")).toList());
		List<Run> is = runs(compared.all.stream().filter((word) -> !word.mark.equals("del")).toList());
		return new ComparedRow("changed", after.kind(), before.kind().equals(after.kind()) ? "" : before.kind(), 1, was,
				is, runs(compared.all));
	}

	private void walk(List<Word> before, List<Word> after, Effort effort) {
		Effort.Marks marks = effort.compare(before.stream().map(Word::identity).toList(),
				after.stream().map(Word::identity).toList());
		int was = 0;
		int is = 0;
		while (was < before.size() || is < after.size()) {
			if (was < before.size() && marks.before()[was]) {
				this.dropped.add(before.get(was++));
			}
			else if (is < after.size() && marks.after()[is]) {
				this.added.add(after.get(is++));
			}
			else {
				boolean goesOn = was + 1 < before.size() && marks.before()[was + 1] && is + 1 < after.size()
						&& marks.after()[is + 1];
				keep(after.get(is++), goesOn);
				was++;
			}
		}
	}

	/** A blank between two words that were both replaced is marked with them. */
	private void keep(Word word, boolean changeGoesOn) {
		if (word.isBlank() && changeGoesOn && !this.dropped.isEmpty() && !this.added.isEmpty()) {
			this.dropped.add(word);
			this.added.add(word);
			return;
		}
		flush();
		this.all.add(new Marked("same", word));
	}

	private void flush() {
		this.dropped.forEach((word) -> this.all.add(new Marked("del", word)));
		this.added.forEach((word) -> this.all.add(new Marked("ins", word)));
		this.dropped.clear();
		this.added.clear();
	}

	private static List<Run> runs(List<Marked> words) {
		List<Run> runs = new ArrayList<>();
		int from = 0;
		for (int at = 1; at <= words.size(); at++) {
			if (at == words.size() || !words.get(at).goesWith(words.get(from))) {
				var text = new StringBuilder();
				words.subList(from, at).forEach((word) -> text.append(word.word.text()));
				runs.add(new Run(words.get(from).mark, text.toString(), words.get(from).word.form()));
				from = at;
			}
		}
		return runs;
	}

	/** How often a passage uses each word. */
	static Map<String, Integer> bag(Passage passage) {
		Map<String, Integer> bag = new HashMap<>();
		passage.words()
			.stream()
			.filter((word) -> !word.isBlank())
			.forEach((word) -> bag.merge(word.identity(), 1, Integer::sum));
		return bag;
	}

	/** The share of words in common, from 0 to 1 (Sørensen and Dice). */
	static double likeness(Map<String, Integer> one, Map<String, Integer> other) {
		int common = 0;
		for (Map.Entry<String, Integer> word : one.entrySet()) {
			common += Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0));
		}
		int all = size(one) + size(other);
		return (all == 0) ? 1 : 2.0 * common / all;
	}

	private static int size(Map<String, Integer> bag) {
		return bag.values().stream().mapToInt(Integer::intValue).sum();
	}

	private record Marked(String mark, Word word) {

		boolean goesWith(Marked other) {
			return this.mark.equals(other.mark) && this.word.form().equals(other.word.form());
		}

	}

}
