package blog.ibid.dialect;

import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Rules, drawn lines and headings that stand between a text and its notes, and have
 * nothing to part once the notes are out.
 */
final class Separators {

	private static final Pattern DRAWN = Pattern.compile("[ _\\-\u2013\u2014\u2015=*~\u2022]{3,}");

	private static final Pattern HEADING = Pattern.compile(
			"(?:(?:foot|end)?notes|sources|references|citations|see|anmerkungen|fußnoten|quellen|belege)\\s*:?",
			Pattern.CASE_INSENSITIVE);

	private static final Set<String> SHOWN = Set.of("img", "iframe", "video", "audio", "object", "embed", "table",
			"input");

	/** Longer lines are drawn, but seldom. */
	private static final int LONGEST = 200;

	private Separators() {
	}

	static boolean isSeparator(TextLine line) {
		return line.isRule() || isSeparator(line.text());
	}

	private static boolean isSeparator(String text) {
		String words = text.trim();
		return words.length() <= LONGEST && (DRAWN.matcher(words).matches() || HEADING.matcher(words).matches());
	}

	/**
	 * Takes away what stands directly before a place, and the wrappers that are empty
	 * now.
	 * @param place where a note was; it is removed as well
	 */
	static void clearBefore(Node place) {
		leaveEmptyWrappers(place);
		Node before = place.previousSibling();
		while (before != null) {
			Node next = before.previousSibling();
			if (isSeparator(before)) {
				before.remove();
				leaveEmptyWrappers(place);
				next = place.previousSibling();
			}
			else if (!isNothing(before)) {
				break;
			}
			before = next;
		}
		place.remove();
	}

	private static void leaveEmptyWrappers(Node place) {
		Element parent = place.parentElement();
		while (parent != null && !parent.nameIs("body") && isEmpty(parent)) {
			parent.replaceWith(place);
			parent = place.parentElement();
		}
	}

	private static boolean isSeparator(Node node) {
		String text = start(node);
		return isSeparator(text) ? !showsPicture(node) : Blank.is(text) && (node.nameIs("hr") || holdsRule(node))
				&& !node.hasAttr("data-more") && !showsPicture(node);
	}

	private static boolean holdsRule(Node node) {
		return node.nodeStream(Element.class).anyMatch((element) -> element.nameIs("hr"));
	}

	/** The first characters, more than any separator has if there are more. */
	private static String start(Node node) {
		var start = new StringBuilder();
		for (TextNode text : (Iterable<TextNode>) node.nodeStream(TextNode.class)::iterator) {
			if (!start.isEmpty() || !text.isBlank()) {
				String words = text.getWholeText();
				start.append(words, 0, Math.min(words.length(), LONGEST + 1));
			}
			if (start.length() > LONGEST) {
				break;
			}
		}
		return Blank.plain(start.toString());
	}

	private static boolean showsPicture(Node node) {
		return node.nodeStream(Element.class).anyMatch(Separators::isShown);
	}

	private static boolean isShown(Element element) {
		return SHOWN.contains(element.normalName()) || element.hasAttr("data-fn") || element.hasAttr("data-more");
	}

	/** Blank text, comments, line breaks, empty paragraphs. */
	private static boolean isNothing(Node node) {
		return node instanceof Comment || !node.nameIs("hr") && isEmpty(node);
	}

	private static boolean isEmpty(Node node) {
		return node.nodeStream()
			.noneMatch((part) -> part instanceof TextNode text && !Blank.is(text.getWholeText())
					|| part instanceof Element element && isShown(element));
	}

}
