package blog.ibid.dialect;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A tag in a text that is not parsed yet.
 *
 * @param name in lower case
 * @param closing whether it is an end tag
 * @param end the place after it
 */
record MarkupTag(String name, boolean closing, int end) {

	/** The tag that begins at a place where a {@code <} is, null if none does. */
	static @Nullable MarkupTag at(String text, int at) {
		boolean closing = text.startsWith("/", at + 1);
		int start = at + (closing ? 2 : 1);
		int nameEnd = start;
		while (nameEnd < text.length() && isNamePart(text.charAt(nameEnd))) {
			nameEnd++;
		}
		if (nameEnd == start || !isLetter(text.charAt(start))) {
			return null;
		}
		int end = end(text, nameEnd);
		return (end < 0) ? null : new MarkupTag(text.substring(start, nameEnd).toLowerCase(Locale.ROOT), closing, end);
	}

	/** The same text as an attribute's value. */
	static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	// A scan ends at the first < that is not quoted. Of scans begun at any three places
	// at least one has ended by the next <, so that all scans together stay linear.
	private static int end(String text, int from) {
		char quote = 0;
		for (int at = from; at < text.length(); at++) {
			char c = text.charAt(at);
			if (quote != 0) {
				quote = (c == quote) ? 0 : quote;
			}
			else if (c == '"' || c == '\'') {
				quote = c;
			}
			else if (c == '>') {
				return at + 1;
			}
			else if (c == '<' || isBlankLine(text, at)) {
				break;
			}
		}
		return unquotedEnd(text, from);
	}

	private static int unquotedEnd(String text, int from) {
		for (int at = from; at < text.length() && text.charAt(at) != '<' && !isBlankLine(text, at); at++) {
			if (text.charAt(at) == '>') {
				return at + 1;
			}
		}
		return -1;
	}

	private static boolean isBlankLine(String text, int at) {
		return text.startsWith("\n\n", at);
	}

	private static boolean isNamePart(char c) {
		return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_';
	}

	private static boolean isLetter(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	}

}
