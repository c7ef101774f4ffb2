package blog.ibid.text;

/**
 * The words round notes, in one language. {@code {0}} stands for a note's number, in
 * {@code backFrom} {@code {1}} for the letter of the use, in {@code image} {@code {0}}
 * for its description. They are plain text.
 *
 * @param heading over the notes
 * @param marker what a marker is called to those who cannot see it
 * @param reference to a note, in running text
 * @param back of the link to the only marker of a note
 * @param backFrom of the link to one of several markers
 * @param lost in place of a note whose words are lost
 * @param image of the link to a picture that is elsewhere
 */
public record NoteWords(String heading, String marker, String reference, String back, String backFrom, String lost,
		String image) {

	public static final NoteWords ENGLISH = new NoteWords("Notes", "Note {0}", "note {0}", "Back to text, note {0}",
			"Back to text, note {0}, use {1}", "The words of this note were lost before they came here.", "Image: {0}");

	/** Words with a number in it, as HTML. */
	static String fill(String words, String number, String letter) {
		var escaped = new StringBuilder();
		Escape.text(escaped, words, 0, words.length());
		return escaped.toString().replace("\"", "&quot;").replace("{1}", letter).replace("{0}", number);
	}

}
