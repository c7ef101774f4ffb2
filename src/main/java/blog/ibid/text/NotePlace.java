package blog.ibid.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentence that calls a note.
 *
 * @param before the marker, plain text
 * @param after it, plain text
 */
public record NotePlace(String before, String after) {

	private static final String NONE_SUCH = "\u0002";

	private static final int REACH = 2000;

	private static final int LONGEST = 240;

	private static final Pattern END = Pattern.compile("[.!?][\"\u201D\u2019')\\]]*(?=\\s|$)");

	/** Where a body calls a note first; empty on both sides if it does not. */
	public static NotePlace of(String body, NoteKey key) {
		int at = body.indexOf(Numbering.MARKER + key + Numbering.AFTER_KEY);
		if (at < 0) {
			return new NotePlace("", "");
		}
		String near = body.substring(start(body, Math.max(0, at - REACH)), end(body, at));
		String text = PlainText.of(near,
				(name, isReference) -> (name.equals(key.value()) && !isReference) ? NONE_SUCH : "");
		int mark = text.indexOf(NONE_SUCH);
		int line = text.lastIndexOf('\n', mark) + 1;
		int lineEnd = text.indexOf('\n', mark);
		String after = text.substring(mark + 1, (lineEnd < 0) ? text.length() : lineEnd).replace(NONE_SUCH, "");
		return new NotePlace(lastSentence(text.substring(line, mark)),
				firstSentence(text.substring(line, mark), after));
	}

	/** No tag is cut in two. */
	private static int start(String body, int from) {
		int close = body.indexOf('>', from);
		int open = body.indexOf('<', from);
		return (from > 0 && close >= 0 && close < open) ? close + 1 : from;
	}

	private static int end(String body, int at) {
		int end = Math.min(body.length(), at + REACH);
		int open = body.lastIndexOf('<', end - 1);
		return (end < body.length() && body.indexOf('>', open) >= end) ? open : end;
	}

	private static String lastSentence(String text) {
		int from = 0;
		for (Matcher end = END.matcher(text); end.find() && end.end() < text.stripTrailing().length();) {
			from = end.end();
		}
		String sentence = text.substring(from).stripLeading();
		return (sentence.length() <= LONGEST) ? sentence : "…" + sentence.substring(sentence.length() - LONGEST);
	}

	private static String firstSentence(String before, String text) {
		Matcher ended = END.matcher(before.stripTrailing());
		int last = -1;
		while (ended.find()) {
			last = ended.end();
		}
		if (last == before.stripTrailing().length() && last > 0) {
			return "";
		}
		Matcher end = END.matcher(text);
		String sentence = end.find() ? text.substring(0, end.end()) : text;
		return (sentence.length() <= LONGEST) ? sentence : sentence.substring(0, LONGEST) + "…";
	}

}
