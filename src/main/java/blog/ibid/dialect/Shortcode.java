package blog.ibid.dialect;

import org.jspecify.annotations.Nullable;

/**
 * What has the shape of an opening shortcode, such as {@code [gallery ids="1,2"]}.
 *
 * @param rest what stands between name and bracket
 * @param start the place of its first bracket
 * @param end the place after its last bracket
 */
record Shortcode(String name, String rest, int start, int end) {

	private static final int LONGEST_NAME = 60;

	/** A longer one is no shortcode; the limit keeps a hostile text cheap. */
	private static final int LONGEST = 5000;

	/** The shortcode that begins at a place, null if none does. */
	static @Nullable Shortcode at(String text, int at) {
		int nameEnd = at + 1;
		while (nameEnd < text.length() && nameEnd - at < LONGEST_NAME && isNamePart(text.charAt(nameEnd))) {
			nameEnd++;
		}
		if (nameEnd == at + 1 || nameEnd == text.length() || !Character.isLetter(text.charAt(at + 1))
				|| !mayFollowName(text.charAt(nameEnd))) {
			return null;
		}
		int bracket = bracket(text, nameEnd);
		return (bracket < 0) ? null
				: new Shortcode(text.substring(at + 1, nameEnd), text.substring(nameEnd, bracket), at, bracket + 1);
	}

	ShortcodeAttributes attributes() {
		return ShortcodeAttributes.of(this.rest);
	}

	private static int bracket(String text, int from) {
		int limit = Math.min(text.length(), from + LONGEST);
		for (int at = from; at < limit; at++) {
			char c = text.charAt(at);
			if (c == ']') {
				return at;
			}
			if (c == '[') {
				return -1;
			}
			if ((c == '"' || c == '\'') && beginsValue(text.charAt(at - 1))) {
				at = closingQuote(text, at, limit);
			}
		}
		return -1;
	}

	/** The quote that closes one, or that one itself where it is but an apostrophe. */
	private static int closingQuote(String text, int quote, int limit) {
		for (int at = quote + 1; at < limit; at++) {
			if (text.charAt(at) == text.charAt(quote)) {
				return at;
			}
		}
		return quote;
	}

	private static boolean beginsValue(char before) {
		return before == '=' || Character.isWhitespace(before);
	}

	private static boolean isNamePart(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
	}

	private static boolean mayFollowName(char c) {
		return c == ']' || c == '=' || c == ':' || c == '/' || c == '\u00A0' || Character.isWhitespace(c);
	}

}
