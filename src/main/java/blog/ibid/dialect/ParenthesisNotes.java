package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Notes between double parentheses, the default of WP-Footnotes and its successors. Prose
 * and formulas have such parentheses too, so all of a text must look like notes, and two
 * of them at least, or one with a link.
 */
final class ParenthesisNotes implements NoteReader {

	private static final Pattern TOKEN = Pattern.compile("(?<!\\()\\(\\(|\\)\\)(?!\\))");

	private static final int FEW_WORDS = 2;

	@Override
	public void read(Draft draft) {
		if (!draft.mentions("((") || !draft.mentions("))")) {
			return;
		}
		List<TextToken> tokens = TextToken.cut(draft.body(), TOKEN);
		List<TextToken> openings = new ArrayList<>();
		if (draft.isTooMany(tokens.size())) {
			return;
		}
		boolean isProven = tokens.size() % 2 == 0 && !tokens.isEmpty();
		for (int i = 0; isProven && i < tokens.size(); i += 2) {
			isProven = isNote(tokens.get(i), tokens.get(i + 1));
			openings.add(tokens.get(i));
		}
		if (isProven && (openings.size() > 1 || holdsLink(tokens.get(0).node(), tokens.get(1).node()))) {
			for (int i = 0; i < tokens.size(); i += 2) {
				FoundNote note = draft.add();
				note.fill(TextRange.take(tokens.get(i).node(), tokens.get(i + 1).node()));
				tokens.get(i + 1).node().remove();
				draft.call(note, tokens.get(i).node());
			}
		}
		else if (!tokens.isEmpty()) {
			draft.remark("Words in double parentheses may be notes; they were left as they stood.");
		}
	}

	private static boolean isNote(TextToken opening, TextToken closing) {
		if (!opening.match().group().equals("((") || !closing.match().group().equals("))")
				|| block(opening.node()) != block(closing.node())) {
			return false;
		}
		String words = between(opening.node(), closing.node()).trim();
		return words.split("\\s+").length >= FEW_WORDS && (Character.isUpperCase(words.charAt(0))
				|| words.charAt(0) == '\u201c' || words.charAt(0) == '"' || words.startsWith("http"));
	}

	private static String between(TextNode opening, TextNode closing) {
		var words = new StringBuilder();
		for (Node node = following(opening); node != null && node != closing; node = following(node)) {
			if (node instanceof TextNode text) {
				words.append(text.getWholeText());
			}
		}
		return words.toString();
	}

	private static boolean holdsLink(TextNode opening, TextNode closing) {
		for (Node node = following(opening); node != null && node != closing; node = following(node)) {
			if (node.nameIs("a")) {
				return true;
			}
		}
		return false;
	}

	private static @Nullable Node following(Node node) {
		if (node.childNodeSize() > 0) {
			return node.childNode(0);
		}
		Node next = node;
		while (next != null && next.nextSibling() == null) {
			next = next.parent();
		}
		return (next != null) ? next.nextSibling() : null;
	}

	private static @Nullable Element block(Node node) {
		Element parent = node.parentElement();
		while (parent != null && !TextLines.isBlock(parent)) {
			parent = parent.parentElement();
		}
		return parent;
	}

}
