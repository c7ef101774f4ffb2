package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines of a text, in document order.
 */
final class TextLines implements NodeVisitor {

	private static final Set<String> BLOCKS = Set.of("body", "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol",
			"li", "dl", "dt", "dd", "blockquote", "pre", "hr", "table", "caption", "thead", "tbody", "tfoot", "tr",
			"td", "th", "figure", "figcaption", "section", "article", "aside", "header", "footer", "main", "nav",
			"address", "center", "details", "summary", "form", "fieldset");

	private static final Set<String> CONTAINERS = Set.of("ul", "ol", "li", "dl", "dt", "dd", "blockquote", "table",
			"thead", "tbody", "tfoot", "tr", "td", "th", "section", "article", "aside", "main");

	private final List<TextLine> lines = new ArrayList<>();

	private final Set<Node> blocks = new HashSet<>();

	private @Nullable TextLine open;

	private TextLines(Element body) {
		this.blocks.add(body);
	}

	static List<TextLine> of(Element body) {
		var lines = new TextLines(body);
		body.traverse((node, depth) -> lines.noteBlock(node));
		body.traverse(lines);
		lines.markParts();
		return lines.lines;
	}

	static boolean isBlock(Node node) {
		return BLOCKS.contains(node.normalName());
	}

	/** Whether a block holds other blocks rather than words. */
	static boolean isContainer(Element element) {
		return CONTAINERS.contains(element.normalName());
	}

	/** An inline element around a block, as old editors left it, is a block too. */
	private void noteBlock(Node node) {
		if (isBlock(node) && this.blocks.add(node)) {
			Node parent = node.parent();
			while (parent != null && this.blocks.add(parent)) {
				parent = parent.parent();
			}
		}
	}

	@Override
	public void head(Node node, int depth) {
		if (this.blocks.contains(node)) {
			this.open = null;
			if (node instanceof Element rule && rule.nameIs("hr")) {
				this.lines.add(new TextLine(rule));
			}
		}
		else if (node.parent() instanceof Element block && this.blocks.contains(block)) {
			if (node.nameIs("br")) {
				this.open = null;
			}
			else {
				append(block, node);
			}
		}
	}

	private void append(Element block, Node node) {
		TextLine line = this.open;
		if (line == null) {
			if (node instanceof Comment || node instanceof TextNode text && Blank.is(text.getWholeText())) {
				return;
			}
			line = new TextLine(block);
			this.lines.add(line);
			this.open = line;
		}
		line.nodes().add(node);
	}

	@Override
	public void tail(Node node, int depth) {
		if (this.blocks.contains(node)) {
			this.open = null;
		}
	}

	private void markParts() {
		Set<Element> seen = new HashSet<>();
		Set<Element> shared = new HashSet<>();
		for (TextLine line : this.lines) {
			if (!seen.add(line.block())) {
				shared.add(line.block());
			}
		}
		for (TextLine line : this.lines) {
			if (shared.contains(line.block()) || holdsBlocks(line.block())) {
				line.isPartOfItsBlock();
			}
		}
	}

	private boolean holdsBlocks(Element block) {
		return block.children().stream().anyMatch(this.blocks::contains);
	}

}
