package blog.ibid.dialect;

import java.util.regex.Pattern;

/**
 * Tells a shortcode of some plugin from other words in brackets.
 */
final class UnknownShortcode {

	private static final Pattern COMPOUND = Pattern.compile("[A-Za-z0-9]{2,}(?:[-_][A-Za-z0-9]{2,})+");

	private static final Pattern ATTRIBUTE = Pattern.compile("\\s[A-Za-z][A-Za-z0-9_-]*=(?:[\"'\\w/.])");

	private UnknownShortcode() {
	}

	/** Words such as {@code [sic]}, {@code [a-z]} and {@code row[user_id]} are none. */
	static boolean isOne(Shortcode found, String text, boolean closed) {
		int before = found.start() - 1;
		if (before >= 0 && (Character.isLetterOrDigit(text.charAt(before)) || text.charAt(before) == ']')) {
			return false;
		}
		return closed || ATTRIBUTE.matcher(found.rest()).find()
				|| (found.rest().isBlank() && COMPOUND.matcher(found.name()).matches());
	}

}
