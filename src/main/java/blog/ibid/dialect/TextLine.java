package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees as one line or paragraph: a block's inline content, or the part of
 * it between two line breaks.
 */
final class TextLine {

	private static final int LABEL_ROOM = 16;

	private final Element block;

	private final List<Node> nodes = new ArrayList<>();

	private boolean whole = true;

	private @Nullable String text;

	TextLine(Element block) {
		this.block = block;
	}

	Element block() {
		return this.block;
	}

	List<Node> nodes() {
		return this.nodes;
	}

	void isPartOfItsBlock() {
		this.whole = false;
	}

	boolean isRule() {
		return this.block.nameIs("hr");
	}

	boolean isHeading() {
		String name = this.block.normalName();
		return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
	}

	/** The text, with {@link Blank#plain plain} spaces, digits and brackets. */
	String text() {
		if (this.text == null) {
			var all = new StringBuilder();
			texts().forEach((node) -> all.append(node.getWholeText()));
			this.text = Blank.plain(all.toString());
		}
		return this.text;
	}

	/** The first characters of the text: enough for a label. */
	String start() {
		var start = new StringBuilder();
		for (TextNode node : texts()) {
			start.append(start.isEmpty() ? Blank.stripLeading(node.getWholeText()) : node.getWholeText());
			if (start.length() >= LABEL_ROOM) {
				break;
			}
		}
		return Blank.plain(start.toString());
	}

	List<TextNode> texts() {
		List<TextNode> texts = new ArrayList<>();
		this.nodes.forEach((node) -> node.nodeStream(TextNode.class).forEach(texts::add));
		return texts;
	}

	boolean holds(Element element) {
		return this.nodes.stream().anyMatch((node) -> node == element || isWithin(element, node));
	}

	static boolean isWithin(Node node, Node ancestor) {
		for (Node parent = node.parent(); parent != null; parent = parent.parent()) {
			if (parent == ancestor) {
				return true;
			}
		}
		return false;
	}

	/**
	 * What to take out of the text to take this line: its whole block, or a new paragraph
	 * that holds its part of the block.
	 */
	Element take() {
		if (this.whole && !this.block.nameIs("body") && !TextLines.isContainer(this.block)) {
			return this.block;
		}
		Element part = new Element("p");
		removeBreak(this.nodes.get(0).previousSibling());
		this.nodes.get(0).before(part);
		this.nodes.forEach(part::appendChild);
		return part;
	}

	private static void removeBreak(@Nullable Node before) {
		Node node = before;
		while (node instanceof TextNode text && Blank.is(text.getWholeText())) {
			node = node.previousSibling();
		}
		if (node instanceof Element element && element.nameIs("br")) {
			element.remove();
		}
	}

}
