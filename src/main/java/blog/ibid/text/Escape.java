package blog.ibid.text;

/**
 * The one spelling of characters in the stored form: text without a raw {@code <} and
 * {@code >}, attribute values without these and without a raw double quote, and neither
 * with a character that HTML or XML 1.0 forbids.
 */
final class Escape {

	private Escape() {
	}

	/**
	 * Whether a character is left out: controls, what Unicode never assigns, byte order
	 * marks, and the two overrides that turn a line round to disguise it.
	 */
	static boolean dropped(char ch) {
		if (ch < 0x20) {
			return ch != '\t' && ch != '\n' && ch != '\r' && ch != '\f';
		}
		return ch >= 0x7F && (ch <= 0x9F || ch == '\u202D' || ch == '\u202E' || ch >= 0xFDD0 && ch <= 0xFDEF
				|| ch == '\uFEFF' || ch >= 0xFFFE);
	}

	/** Whether anything of that stretch is left. */
	static boolean visible(String text, int from, int to) {
		for (int at = from; at < to; at++) {
			char ch = text.charAt(at);
			if (!dropped(ch) && !Character.isSurrogate(ch)) {
				return true;
			}
			if (Character.isHighSurrogate(ch) && at + 1 < to && pair(ch, text.charAt(at + 1))) {
				return true;
			}
		}
		return false;
	}

	/** HTML's own white space. */
	static boolean blank(char ch) {
		return ch == ' ' || ch == '\n' || ch == '\t' || ch == '\r' || ch == '\f';
	}

	static void text(StringBuilder out, String text, int from, int to) {
		escape(out, text, from, to, false);
	}

	/** Appends an attribute with the blank before it. */
	static void attribute(StringBuilder out, String name, String value) {
		out.append(' ').append(name).append("=\"");
		escape(out, value, 0, value.length(), true);
		out.append('"');
	}

	private static void escape(StringBuilder out, String text, int from, int to, boolean quoted) {
		int plain = from;
		for (int at = from; at < to; at++) {
			char ch = text.charAt(at);
			if (ordinary(ch, quoted)) {
				continue;
			}
			if (Character.isHighSurrogate(ch) && at + 1 < to && pair(ch, text.charAt(at + 1))) {
				at++;
				continue;
			}
			out.append(text, plain, at).append(replacement(ch));
			plain = at + 1;
		}
		out.append(text, plain, to);
	}

	private static boolean ordinary(char ch, boolean quoted) {
		if (ch < 0x7F) {
			return (ch >= 0x20 || !dropped(ch)) && ch != '<' && ch != '&' && ch != '>' && !(quoted && ch == '"');
		}
		return ch > 0xA0 && !Character.isSurrogate(ch) && !dropped(ch);
	}

	static boolean pair(char high, char low) {
		return Character.isLowSurrogate(low) && (Character.toCodePoint(high, low) & 0xFFFE) != 0xFFFE;
	}

	private static String replacement(char ch) {
		return switch (ch) {
			case '<' -> "&lt;";
			case '>' -> "&gt;";
			case '&' -> "&amp;";
			case '"' -> "&quot;";
			case '\u00A0' -> "&nbsp;";
			default -> "";
		};
	}

	/** The characters of a piece of the stored form, text or attribute value. */
	static String undo(String stored) {
		if (stored.indexOf('&') < 0) {
			return stored;
		}
		var out = new StringBuilder(stored.length());
		int at = 0;
		while (at < stored.length()) {
			int end = (stored.charAt(at) == '&') ? stored.indexOf(';', at) : -1;
			if (end < 0) {
				out.append(stored.charAt(at++));
				continue;
			}
			out.append(meaning(stored.substring(at, end + 1)));
			at = end + 1;
		}
		return out.toString();
	}

	private static String meaning(String reference) {
		return switch (reference) {
			case "&lt;" -> "<";
			case "&gt;" -> ">";
			case "&amp;" -> "&";
			case "&quot;" -> "\"";
			case "&nbsp;" -> "\u00A0";
			default -> reference;
		};
	}

}
