package blog.ibid.text;

import java.util.List;

/**
 * What can be told of a note without reading it.
 *
 * @param uses how many markers call it
 * @param links to other sites that it holds
 * @param titled whether it names something in italics or quotation marks
 * @param dated whether it names a year from 1500 to 2099
 */
public record NoteTraits(int uses, int links, boolean titled, boolean dated) {

	private static final String LINK = "href=\"http";

	private static final String QUOTES = "\"\u201C\u201E\u00AB";

	/** Those of each note of a text, in their order. */
	public static List<NoteTraits> of(NotedText text) {
		if (text.notes().isEmpty()) {
			return List.of();
		}
		Numbering numbers = Numbering.of(text.body());
		return text.notes().stream().map((note) -> of(note.html(), numbers.uses(note.key()))).toList();
	}

	private static NoteTraits of(String html, int uses) {
		int links = 0;
		for (int at = html.indexOf(LINK); at >= 0; at = html.indexOf(LINK, at + 1)) {
			links++;
		}
		boolean titled = false;
		boolean dated = false;
		for (int at = 0; at < html.length(); at++) {
			char ch = html.charAt(at);
			if (ch == '<') {
				titled = titled || isItalic(html, at);
				at = html.indexOf('>', at);
			}
			else if (ch >= '0' && ch <= '9') {
				int end = endOfDigits(html, at);
				dated = dated || isYear(html, at, end);
				at = end - 1;
			}
			else {
				titled = titled || QUOTES.indexOf(ch) >= 0;
			}
		}
		return new NoteTraits(uses, links, titled, dated);
	}

	private static boolean isItalic(String html, int open) {
		return html.startsWith("<em>", open) || html.startsWith("<i>", open) || html.startsWith("<cite>", open);
	}

	private static int endOfDigits(String html, int from) {
		int end = from;
		while (end < html.length() && html.charAt(end) >= '0' && html.charAt(end) <= '9') {
			end++;
		}
		return end;
	}

	private static boolean isYear(String html, int from, int end) {
		char first = html.charAt(from);
		return end - from == 4
				&& (first == '1' && html.charAt(from + 1) >= '5' || first == '2' && html.charAt(from + 1) == '0');
	}

}
