package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a run of text without blocks. A blank line, or several break tags, end a
 * paragraph; another line end is a break.
 */
final class Lines {

	private enum Last {

		TEXT, LINE_END, BREAK, BLOCK

	}

	private static final Pattern PARAGRAPH_TAG = Pattern.compile("</?p(?:\\s[^<>]*+)?+>", Pattern.CASE_INSENSITIVE);

	private static final Pattern ONLY_END_TAGS = Pattern.compile("(?:</[a-zA-Z][^<>]*+>\\s*+)++");

	private static final Pattern ONLY_START_TAGS = Pattern.compile(
			"(?:<(?:a|b|big|cite|code|del|em|font|i|ins|q|s|small|span|strike|strong|u)(?:\\s[^<>]*+)?+>\\s*+)++",
			Pattern.CASE_INSENSITIVE);

	private final String text;

	private final List<String> paragraphs = new ArrayList<>();

	private final StringBuilder paragraph = new StringBuilder();

	/** The paragraph before, to which end tags may be added. */
	private final StringBuilder complete = new StringBuilder();

	/** Start tags that the next paragraph begins with. */
	private final StringBuilder starts = new StringBuilder();

	private Last last = Last.TEXT;

	/** Where the last break tag begins in the paragraph. */
	private int breakTag;

	private Lines(String text) {
		this.text = text;
	}

	/** The paragraphs of a text, without tags around them; none is blank. */
	static List<String> paragraphs(String text) {
		var lines = new Lines(text);
		lines.run();
		return lines.paragraphs;
	}

	/** The text as it may stand in a line, such as a note's or a caption's. */
	static String oneRun(String text) {
		if (text.indexOf('\n') < 0 && !text.contains("<p")) {
			return text;
		}
		return String.join("<br><br>", paragraphs(PARAGRAPH_TAG.matcher(text).replaceAll("\n\n")));
	}

	/** Whether a paragraph of this would be empty: it only begins or ends inline tags. */
	static boolean isOnlyTags(String paragraph) {
		return paragraph.startsWith("<")
				&& (ONLY_END_TAGS.matcher(paragraph).matches() || ONLY_START_TAGS.matcher(paragraph).matches());
	}

	private void run() {
		int at = 0;
		while (at < this.text.length()) {
			char c = this.text.charAt(at);
			if (c == '<') {
				at = tag(at);
			}
			else if (c == '\n') {
				at = lineEnd(at);
			}
			else if (c == Shelf.BLOCK) {
				int end = Shelf.tokenEnd(this.text, at);
				this.paragraph.append(this.text, at, end);
				this.last = Last.BLOCK;
				at = end;
			}
			else {
				at = words(at);
			}
		}
		endParagraph();
		addComplete();
		this.complete.append(this.starts);
		addComplete();
	}

	private int words(int at) {
		int end = at;
		boolean blank = true;
		while (end < this.text.length() && !isMark(this.text.charAt(end))) {
			blank = blank && Character.isWhitespace(this.text.charAt(end));
			end++;
		}
		this.paragraph.append(this.text, at, end);
		this.last = blank ? this.last : Last.TEXT;
		return end;
	}

	private static boolean isMark(char c) {
		return c == '<' || c == '\n' || c == Shelf.BLOCK;
	}

	private int tag(int at) {
		MarkupTag tag = MarkupTag.at(this.text, at);
		int end = (tag == null) ? at + 1 : tag.end();
		if (tag == null || !tag.name().equals("br")) {
			this.paragraph.append(this.text, at, end);
			this.last = Last.TEXT;
		}
		else if (this.last == Last.BREAK) {
			endParagraph();
		}
		else if (!isBlank()) {
			this.breakTag = this.paragraph.length();
			this.paragraph.append("<br>");
			this.last = Last.BREAK;
		}
		return end;
	}

	private int lineEnd(int at) {
		int lineEnds = 0;
		int end = at;
		while (end < this.text.length() && Character.isWhitespace(this.text.charAt(end))) {
			lineEnds += (this.text.charAt(end) == '\n') ? 1 : 0;
			end++;
		}
		if (lineEnds > 1) {
			endParagraph();
		}
		else if (this.last == Last.TEXT && end < this.text.length() && this.text.charAt(end) != Shelf.BLOCK
				&& !isBlank()) {
			stripEnd();
			this.paragraph.append("<br>\n");
			this.last = Last.LINE_END;
		}
		else {
			this.paragraph.append('\n');
		}
		return end;
	}

	private void endParagraph() {
		if (this.last == Last.BREAK) {
			this.paragraph.setLength(this.breakTag);
		}
		String ended = this.paragraph.toString().strip();
		this.paragraph.setLength(0);
		this.last = Last.TEXT;
		if (ended.isEmpty()) {
			return;
		}
		if (ONLY_END_TAGS.matcher(ended).matches() && !this.complete.isEmpty()) {
			this.complete.append(ended);
		}
		else if (ONLY_START_TAGS.matcher(ended).matches()) {
			this.starts.append(ended);
		}
		else {
			addComplete();
			this.complete.append(this.starts).append(ended);
			this.starts.setLength(0);
		}
	}

	private void addComplete() {
		if (!this.complete.isEmpty()) {
			this.paragraphs.add(this.complete.toString());
			this.complete.setLength(0);
		}
	}

	private boolean isBlank() {
		int at = 0;
		while (at < this.paragraph.length() && Character.isWhitespace(this.paragraph.charAt(at))) {
			at++;
		}
		return at == this.paragraph.length();
	}

	private void stripEnd() {
		int end = this.paragraph.length();
		while (end > 0 && Character.isWhitespace(this.paragraph.charAt(end - 1))) {
			end--;
		}
		this.paragraph.setLength(end);
	}

}
