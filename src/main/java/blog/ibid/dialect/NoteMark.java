package blog.ibid.dialect;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a marker: which nodes make it up.
 */
final class NoteMark {

	private static final Set<String> WRAPPERS = Set.of("sup", "span", "font", "b", "strong", "i", "em", "u", "small",
			"sub", "a");

	/** Word anchors lost their number to the text behind them. */
	private static final Pattern OUTSIDE = Pattern.compile("\\s*(\\[(?:\\d{1,4}|[ivxlc]{1,7})\\]|\\d{1,4}(?!\\d))");

	private static final Pattern IN_WORDS = Pattern
		.compile("(?s)(.*?)\\b(?:foot|end)?(?:notes?|nn?\\.|fn\\.?)\\s*\\[?\\d+\\]?\\s*", Pattern.CASE_INSENSITIVE);

	private NoteMark() {
	}

	/** Whether a link to a note is its marker, and not a mention of it in a sentence. */
	static boolean isOne(Element link) {
		return NoteLabel.isMark(link.wholeText()) || link.attr("rel").equals("footnote")
				|| link.attr("role").equals("doc-noteref") || link.hasClass("footnote-ref")
				|| link.parentElement() != null && link.parentNameIs("sup");
	}

	/** The node to put a marker in place of; a number outside the link is removed. */
	static Node of(Element link) {
		if (Blank.is(link.wholeText())) {
			removeNumberAfter(link);
		}
		return outermost(link);
	}

	/**
	 * Replaces the words "note 3" in a link by a reference that follows the numbering.
	 */
	static void refer(Draft draft, FoundNote note, Element link) {
		Matcher words = IN_WORDS.matcher(link.wholeText());
		if (words.matches()) {
			link.before(new TextNode(words.group(1)));
			draft.refer(note, link);
			return;
		}
		draft.remark("A link to a note became plain words: " + Remarks.start(link.wholeText()));
		link.unwrap();
	}

	/** The largest wrapper that shows nothing but this node. */
	static Node outermost(Node mark) {
		Node outermost = mark;
		Element parent = mark.parentElement();
		while (parent != null && WRAPPERS.contains(parent.normalName()) && isAllOf(parent, outermost)) {
			outermost = parent;
			parent = parent.parentElement();
		}
		return outermost;
	}

	private static boolean isAllOf(Element parent, Node child) {
		for (Node node : parent.childNodes()) {
			if (node != child && !(node instanceof TextNode text && Blank.is(text.getWholeText()))
					&& !(node instanceof Comment)) {
				return false;
			}
		}
		return true;
	}

	private static void removeNumberAfter(Element link) {
		String number = link.attr("name") + link.id() + link.attr("href");
		Node after = outermost(link).nextSibling();
		if (after == null) {
			after = nextOutside(link);
		}
		if (after instanceof TextNode text) {
			Matcher outside = OUTSIDE.matcher(Blank.plain(text.getWholeText()));
			if (outside.lookingAt() && isNumberOf(outside.group(1), number)) {
				text.text(text.getWholeText().substring(outside.end()));
			}
		}
		else if (after instanceof Element element && WRAPPERS.contains(element.normalName())
				&& !Blank.is(element.wholeText()) && NoteLabel.isMark(element.wholeText())) {
			element.remove();
		}
	}

	private static @Nullable Node nextOutside(Element link) {
		Element parent = link.parentElement();
		return (parent != null && !TextLines.isBlock(parent)) ? parent.nextSibling() : null;
	}

	/** A number without brackets must be the anchor's own. */
	private static boolean isNumberOf(String shown, String anchor) {
		return shown.startsWith("[") || anchor.contains("ref" + shown) || anchor.contains("ftn" + shown);
	}

}
