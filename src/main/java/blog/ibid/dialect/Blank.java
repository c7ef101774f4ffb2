package blog.ibid.dialect;

/**
 * White space as web pages have it: the no-break space and its narrow and zero-width
 * relatives count too.
 */
final class Blank {

	private Blank() {
	}

	static boolean is(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (!is(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	static boolean is(int c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
	}

	static String stripLeading(String text) {
		int start = 0;
		while (start < text.length() && is(text.charAt(start))) {
			start++;
		}
		return text.substring(start);
	}

	static String stripTrailing(String text) {
		int end = text.length();
		while (end > 0 && is(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(0, end);
	}

	/**
	 * The same text, as long as before, with plain spaces, digits and brackets:
	 * full-width and no-break forms are what Word and East Asian keyboards put there.
	 */
	static String plain(String text) {
		StringBuilder plain = null;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\n' || c > 127) {
				char simple = plain(c);
				if (simple != c) {
					plain = (plain != null) ? plain : new StringBuilder(text);
					plain.setCharAt(i, simple);
				}
			}
		}
		return (plain != null) ? plain.toString() : text;
	}

	private static char plain(char c) {
		if (is(c)) {
			return ' ';
		}
		// U+FF01 to U+FF5E mirror the printable ASCII characters
		boolean fullWidth = c >= '\uff01' && c <= '\uff5e';
		char ascii = (char) (c - 0xfee0);
		return fullWidth && (Character.isDigit(ascii) || "[]().:".indexOf(ascii) >= 0) ? ascii : c;
	}

}
