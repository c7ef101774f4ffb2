package blog.ibid.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A block of a text word by word, for whoever compares two states of it.
 *
 * @param kind paragraph, heading, item, quote, code, cell, caption, rule or more
 * @param words with the white space between them
 */
public record Passage(String kind, List<Word> words) {

	public Passage {
		words = List.copyOf(words);
	}

	/**
	 * A word, a stretch of white space, a sign, or what stands in a text without being
	 * one: a marker, the address of a link, a picture.
	 *
	 * @param text as shown
	 * @param identity equal for what is the same in another state, whatever number it has
	 * there
	 * @param form em, strong, code, marker, address, picture, several with blanks between
	 * them, or nothing
	 */
	public record Word(String text, String identity, String form) {

		public boolean isBlank() {
			return this.text.isBlank();
		}

	}

	/** The body of a text, block by block. */
	public static List<Passage> of(NotedText text) {
		return new PassageReader(Numbering.of(text.body())).read(text.body());
	}

	/** A note of a text, which may refer to others of its notes. */
	public static List<Passage> of(Note note, NotedText text) {
		return new PassageReader(Numbering.of(text.body())).read(note.html());
	}

	/** Plain text, as in a title. */
	public static List<Passage> ofPlain(String text) {
		var escaped = new StringBuilder();
		Escape.text(escaped, text, 0, text.length());
		return new PassageReader(Numbering.of("")).read(escaped.toString());
	}

	/** Equal for passages that are the same. */
	public String identity() {
		return this.words.stream().map(Word::identity).collect(Collectors.joining("\u0002", this.kind + "\u0002", ""));
	}

}
