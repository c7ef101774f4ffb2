package blog.ibid.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.ibid.text.Note;
import blog.ibid.text.NoteKey;
import blog.ibid.text.NotedText;
import blog.ibid.text.Passage;

/**
 * What is different between two states of a post.
 *
 * @param fits false if the two are too long to be compared; then all else is empty
 * @param coarse whether some passages were marked as a whole to save time
 * @param title empty if it is the same, as with the others
 * @param notes those that are not the same
 * @param sameNotes how many are
 * @param formOnly whether all words are the same, and only the form of the text is not
 */
record Comparison(boolean fits, boolean coarse, List<ComparedRow> title, List<ComparedRow> excerpt,
		List<ComparedRow> text, List<ComparedNote> notes, int sameNotes, boolean formOnly) {

	private static final Duration LONGEST = Duration.ofSeconds(2);

	private static final int LARGEST = 3_000_000;

	private static final int MOST_ROWS = 3_000;

	/**
	 * A note that was added, dropped or changed.
	 *
	 * @param state changed, added or dropped
	 * @param number in the text that has it, 0 if no marker calls it
	 */
	record ComparedNote(String state, int number, List<ComparedRow> rows) {
	}

	static Comparison of(PostState before, PostState after) {
		return of(before, after, Effort.of(LONGEST));
	}

	static Comparison of(PostState before, PostState after, Effort effort) {
		if (size(before.text()) + size(after.text()) > LARGEST) {
			return tooLong();
		}
		List<ComparedRow> title = plain(before.title(), after.title(), effort);
		List<ComparedRow> excerpt = plain(before.excerpt(), after.excerpt(), effort);
		List<ComparedRow> text = ComparedPassages.rows(Passage.of(before.text()), Passage.of(after.text()), effort);
		if (text.size() > MOST_ROWS) {
			return tooLong();
		}
		Set<NoteKey> keys = new LinkedHashSet<>();
		after.text().used().forEach((note) -> keys.add(note.key()));
		after.text().notes().forEach((note) -> keys.add(note.key()));
		before.text().notes().forEach((note) -> keys.add(note.key()));
		List<ComparedNote> notes = notes(keys, before.text(), after.text(), effort);
		boolean sameWords = title.isEmpty() && excerpt.isEmpty() && text.isEmpty() && notes.isEmpty();
		return new Comparison(true, effort.isSpent(), title, excerpt, text, notes, keys.size() - notes.size(),
				sameWords && !before.text().equals(after.text()));
	}

	private static Comparison tooLong() {
		return new Comparison(false, false, List.of(), List.of(), List.of(), List.of(), 0, false);
	}

	private static long size(NotedText text) {
		return text.body().length() + text.notes().stream().mapToLong((note) -> note.html().length()).sum();
	}

	private static List<ComparedRow> plain(String before, String after, Effort effort) {
		return ComparedPassages.rows(Passage.ofPlain(before), Passage.ofPlain(after), effort);
	}

	private static List<ComparedNote> notes(Set<NoteKey> keys, NotedText before, NotedText after, Effort effort) {
		Map<NoteKey, Note> were = byKey(before);
		Map<NoteKey, Note> are = byKey(after);
		List<ComparedNote> notes = new ArrayList<>();
		for (NoteKey key : keys) {
			Note was = were.get(key);
			Note is = are.get(key);
			List<ComparedRow> rows = ComparedPassages.rows((was != null) ? Passage.of(was, before) : List.of(),
					(is != null) ? Passage.of(is, after) : List.of(), effort);
			if (was != null && is != null && rows.isEmpty()) {
				continue;
			}
			String state = (was == null) ? "added" : (is == null) ? "dropped" : "changed";
			notes.add(new ComparedNote(state, ((is != null) ? after : before).number(key).orElse(0), rows));
		}
		return notes;
	}

	private static Map<NoteKey, Note> byKey(NotedText text) {
		Map<NoteKey, Note> notes = new HashMap<>();
		text.notes().forEach((note) -> notes.put(note.key(), note));
		return notes;
	}

	public boolean isNothing() {
		return this.fits && !this.formOnly && this.title.isEmpty() && this.excerpt.isEmpty() && this.text.isEmpty()
				&& this.notes.isEmpty();
	}

}
