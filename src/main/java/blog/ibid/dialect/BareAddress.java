package blog.ibid.dialect;

import java.util.regex.Pattern;

/**
 * Where an http or https address that stands in a text without a link begins and ends.
 */
final class BareAddress {

	private static final String STOPS = "<>\"[]{}|\u201C\u201D\u201E\u00AB\u00BB\u00A0";

	private static final String TRAILING = ".,;:!?'*_\u2019\u2026)";

	private static final int LONGEST_TAG = 200;

	/** Entities of characters that end an address. */
	private static final Pattern ENDING_ENTITY = Pattern
		.compile("&(?:quot|lt|gt|nbsp|[lr][sd]quo|[lr]aquo|hellip|#0?3[49]|#6[02]|#160|#82(?:1[67]|2[01]|30));");

	private static final int LONGEST_ENTITY = 10;

	private static final Pattern ENTITY = Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{1,6});");

	private static final Pattern LINE_END = Pattern.compile("[ \\t]*(?:\\n|</p|\\z)");

	private BareAddress() {
	}

	static boolean isAt(String text, int at) {
		int host = at + (text.startsWith("https://", at) ? 8 : text.startsWith("http://", at) ? 7 : text.length());
		return host < text.length() && Character.isLetterOrDigit(text.charAt(host))
				&& (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
	}

	/** The place after the address, punctuation of the sentence left outside. */
	static int end(String text, int at) {
		int end = untrimmedEnd(text, at);
		int open = balance(text, at, end);
		for (char last = text.charAt(end - 1); TRAILING.indexOf(last) >= 0; last = text.charAt(end - 1)) {
			if ((last == ';' && endsEntity(text, at, end)) || (last == ')' && open >= 0)) {
				break;
			}
			open += (last == ')') ? 1 : 0;
			end--;
		}
		return end;
	}

	static int untrimmedEnd(String text, int at) {
		int end = at;
		while (end < text.length() && !stops(text, end)) {
			end++;
		}
		return end;
	}

	/** Whether nothing precedes the address on its line or in its paragraph. */
	static boolean beginsLine(String text, int at) {
		int before = at - 1;
		while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
			before--;
		}
		if (before < 0 || text.charAt(before) == '\n') {
			return true;
		}
		if (text.charAt(before) != '>') {
			return false;
		}
		String near = text.substring(Math.max(0, before - LONGEST_TAG), before + 1);
		String tag = near.substring(Math.max(0, near.lastIndexOf('<')));
		return tag.equals("<p>") || tag.startsWith("<p ");
	}

	static boolean endsLine(String text, int end) {
		return LINE_END.matcher(text).region(end, text.length()).lookingAt();
	}

	private static boolean stops(String text, int at) {
		char c = text.charAt(at);
		if (c == '&') {
			return ENDING_ENTITY.matcher(text).region(at, text.length()).lookingAt();
		}
		return c <= ' ' || STOPS.indexOf(c) >= 0 || (c >= Shelf.BLOCK && c <= Shelf.EMBED);
	}

	/** Opening parentheses minus closing ones. */
	private static int balance(String text, int from, int to) {
		int open = 0;
		for (int at = from; at < to; at++) {
			open += (text.charAt(at) == '(') ? 1 : (text.charAt(at) == ')') ? -1 : 0;
		}
		return open;
	}

	private static boolean endsEntity(String text, int from, int end) {
		String last = text.substring(Math.max(from, end - LONGEST_ENTITY), end);
		return ENTITY.matcher(last.substring(Math.max(0, last.lastIndexOf('&')))).matches();
	}

}
