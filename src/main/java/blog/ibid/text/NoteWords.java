package blog.ibid.text;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

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

	private static final Map<Locale, NoteWords> READ = new ConcurrentHashMap<>();

	public static final NoteWords ENGLISH = in(Locale.ENGLISH);

	/** Those of a language, or English ones where it has none. */
	public static NoteWords in(Locale language) {
		return READ.computeIfAbsent(language, NoteWords::read);
	}

	private static NoteWords read(Locale language) {
		ResourceBundle words = ResourceBundle.getBundle("words/text", language,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		return new NoteWords(words.getString("text.notes"), words.getString("text.marker"),
				words.getString("text.reference"), words.getString("text.back"), words.getString("text.back.from"),
				words.getString("text.lost"), words.getString("text.image"));
	}

	/** Words with a number in it, as HTML. */
	static String fill(String words, String number, String letter) {
		var escaped = new StringBuilder();
		Escape.text(escaped, words, 0, words.length());
		return escaped.toString().replace("\"", "&quot;").replace("{1}", letter).replace("{0}", number);
	}

}
