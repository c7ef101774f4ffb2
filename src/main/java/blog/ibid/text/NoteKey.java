package blog.ibid.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a note within its text. It stays the same while the note's number changes.
 *
 * @param value a letter, then letters, digits or hyphens, lower case, 40 characters at
 * most
 */
public record NoteKey(String value) {

	private static final int LONGEST = 40;

	private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

	public NoteKey {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("Not a note key: " + value);
		}
	}

	/**
	 * The key for another system's name of a note, such as the UUID that WordPress gives:
	 * the same for the same name. Empty if nothing of the name can be kept.
	 */
	public static Optional<NoteKey> from(String foreign) {
		var key = new StringBuilder();
		for (char ch : foreign.strip().toLowerCase(Locale.ROOT).toCharArray()) {
			boolean letter = ch >= 'a' && ch <= 'z';
			if (!letter && key.isEmpty() && (ch == '-' || ch >= '0' && ch <= '9')) {
				key.append('n');
			}
			if (key.length() < LONGEST && (letter || ch == '-' || ch >= '0' && ch <= '9')) {
				key.append(ch);
			}
		}
		return key.isEmpty() ? Optional.empty() : Optional.of(new NoteKey(key.toString()));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
