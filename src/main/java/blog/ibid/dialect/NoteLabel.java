package blog.ibid.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The number that a person typed before a note.
 *
 * @param number from 1 to 999
 * @param length how many characters of the line's text it takes, after leading space
 */
record NoteLabel(Style style, int number, int length) {

	private static final Pattern AT_START = Pattern
		.compile("\\[(\\d{1,3})\\](?:[:.](?= ))?|\\((\\d{1,3})\\)(?= )" + "|(\\d{1,3})\\.(?= )|fn(\\d{1,3})\\.(?= )");

	/** What the text of a link to a note looks like. */
	private static final Pattern MARK = Pattern.compile("[\\[(]?(?:\\d{1,4}(?:\\.\\d{1,3})?|[ivxlcdm]{1,7}|[a-z]{1,2}"
			+ "|[*\u2020\u2021\u00a7\u00b6#]{1,4})[.)]?[\\])]?|\\[[^\\]]{1,40}\\]", Pattern.CASE_INSENSITIVE);

	/** How notes are numbered in a list. */
	enum Style {

		/** {@code [1]} */
		BRACKETS,
		/** {@code (1)} */
		PARENTHESES,
		/** {@code 1.} */
		STOP,
		/** {@code fn1.}, as Textile has it */
		TEXTILE

	}

	static @Nullable NoteLabel of(TextLine line) {
		return line.isRule() || line.isHeading() ? null : of(line.start());
	}

	private static @Nullable NoteLabel of(String start) {
		Matcher matcher = AT_START.matcher(start);
		if (!matcher.lookingAt()) {
			return null;
		}
		int group = 1;
		while (matcher.group(group) == null) {
			group++;
		}
		int number = Integer.parseInt(matcher.group(group));
		return (number > 0) ? new NoteLabel(Style.values()[group - 1], number, matcher.end()) : null;
	}

	/** Whether these words may be all that a marker shows, such as {@code [12]}. */
	static boolean isMark(String words) {
		String plain = Blank.plain(words).trim();
		return plain.isEmpty() || MARK.matcher(plain).matches();
	}

	/** Removes the first characters of an element's text, white space before them too. */
	static void strip(Element words, int length) {
		boolean started = false;
		int left = length;
		for (TextNode node : words.nodeStream(TextNode.class).toList()) {
			String text = started ? node.getWholeText() : Blank.stripLeading(node.getWholeText());
			started |= !text.isEmpty();
			int taken = Math.min(left, text.length());
			left -= taken;
			removeOrKeep(node, text.substring(taken), words);
			if (left == 0 && started) {
				return;
			}
		}
	}

	private static void removeOrKeep(TextNode node, String rest, Element words) {
		if (!rest.isEmpty()) {
			node.text(rest);
			return;
		}
		prune(node, words);
	}

	/** Removes a node and the inline wrappers that it leaves empty. */
	static void prune(Node node, Element root) {
		Node gone = node;
		Element parent = node.parentElement();
		while (parent != null && parent != root && parent.childNodeSize() == 1 && !TextLines.isBlock(parent)) {
			gone = parent;
			parent = parent.parentElement();
		}
		gone.remove();
	}

}
