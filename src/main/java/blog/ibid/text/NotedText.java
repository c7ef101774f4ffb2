package blog.ibid.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a person writes here: a body in which markers stand, and the notes they point to.
 * Both are in the stored form (see {@link Sanitizer}); numbers are never part of it.
 *
 * @param body HTML in the stored form
 * @param notes all notes, each key once, in the order in which their markers first occur;
 * notes without a marker come last
 */
public record NotedText(String body, List<Note> notes) {

	public static final NotedText EMPTY = new NotedText("", List.of());

	private static final int WORDS_PER_MINUTE = 230;

	private static final String MORE = "<hr data-more=\"";

	public NotedText {
		notes = List.copyOf(notes);
	}

	/** The notes that markers call, in the order of their numbers. */
	public List<Note> used() {
		Numbering numbers = Numbering.of(this.body);
		return this.notes.stream().filter((note) -> numbers.number(note.key()) > 0).sorted(numbers).toList();
	}

	/** The number of a note, from 1. Empty if no marker calls it. */
	public OptionalInt number(NoteKey key) {
		int number = Numbering.of(this.body).number(key);
		return (number > 0) ? OptionalInt.of(number) : OptionalInt.empty();
	}

	/** The body's words, a line for each block, without markers and notes. */
	public String plainText() {
		return PlainText.of(this.body, PlainText.WITHOUT_MARKERS);
	}

	/** How many words the body has, its notes not counted. */
	public int wordCount() {
		String text = plainText();
		int words = 0;
		boolean inWord = false;
		for (int at = 0; at < text.length(); at++) {
			char ch = text.charAt(at);
			if (Character.isWhitespace(ch) || ch == '\u00A0') {
				inWord = false;
			}
			else if (!inWord && (Character.isLetterOrDigit(ch) || Character.isSurrogate(ch))) {
				inWord = true;
				words++;
			}
		}
		return words;
	}

	/** How long the body takes to read, in whole minutes, at least 1. */
	public int readingMinutes() {
		return Math.max(1, (wordCount() + WORDS_PER_MINUTE - 1) / WORDS_PER_MINUTE);
	}

	/**
	 * The body, in the stored form, up to the place where its author wants lists to stop.
	 * Empty if there is no such place or nothing before it.
	 */
	public Optional<String> teaser() {
		int more = this.body.indexOf(MORE);
		return (more > 0) ? Optional.of(this.body.substring(0, more)) : Optional.empty();
	}

}
