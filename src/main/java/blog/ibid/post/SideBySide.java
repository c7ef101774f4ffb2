package blog.ibid.post;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * Two states of a text, paragraph by paragraph and word by word, as plain words.
 */
record SideBySide(List<Row> rows) {

	/** Comparing more would keep the author waiting. */
	private static final int LONGEST = 20_000;

	/** Paragraphs that stand against each other; one side may be empty. */
	record Row(List<Piece> mine, List<Piece> theirs) {

		boolean isSame() {
			return this.mine.equals(this.theirs);
		}

	}

	record Piece(String words, boolean differs) {
	}

	/** Only what differs. */
	static SideBySide of(String myTitle, NotedText mine, String theirTitle, NotedText theirs) {
		List<String> left = paragraphs(myTitle, mine);
		List<String> right = paragraphs(theirTitle, theirs);
		List<Row> rows = new ArrayList<>();
		for (AbstractDelta<String> delta : DiffUtils.diff(left, right).getDeltas()) {
			List<String> from = delta.getSource().getLines();
			List<String> to = delta.getTarget().getLines();
			for (int i = 0; i < Math.max(from.size(), to.size()); i++) {
				rows.add(words((i < from.size()) ? from.get(i) : "", (i < to.size()) ? to.get(i) : ""));
			}
		}
		return new SideBySide(rows);
	}

	private static List<String> paragraphs(String title, NotedText text) {
		List<String> lines = new ArrayList<>(List.of(title));
		lines.addAll(Arrays.asList(text.plainText().split("\n")));
		for (Note note : text.notes()) {
			lines.addAll(Arrays.asList(new NotedText(note.html(), List.of()).plainText().split("\n")));
		}
		return lines;
	}

	private static Row words(String mine, String theirs) {
		if (mine.length() + theirs.length() > LONGEST || mine.isEmpty() || theirs.isEmpty()) {
			return new Row(whole(mine), whole(theirs));
		}
		List<String> left = split(mine);
		List<String> right = split(theirs);
		List<Piece> from = new ArrayList<>();
		List<Piece> to = new ArrayList<>();
		int at = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(left, right).getDeltas()) {
			int start = delta.getSource().getPosition();
			add(from, left.subList(at, start), false);
			add(to, left.subList(at, start), false);
			add(from, delta.getSource().getLines(), true);
			add(to, delta.getTarget().getLines(), true);
			at = start + delta.getSource().size();
		}
		add(from, left.subList(at, left.size()), false);
		add(to, left.subList(at, left.size()), false);
		return new Row(from, to);
	}

	private static List<Piece> whole(String words) {
		return words.isEmpty() ? List.of() : List.of(new Piece(words, true));
	}

	private static List<String> split(String line) {
		return Arrays.asList(line.split("(?<=\\s)"));
	}

	private static void add(List<Piece> pieces, List<String> words, boolean differs) {
		if (!words.isEmpty()) {
			pieces.add(new Piece(String.join("", words), differs));
		}
	}

}
