package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Takes out what stands between two places of a text, though they lie in different
 * elements.
 */
final class TextRange {

	private TextRange() {
	}

	/**
	 * @param start a node; what follows it is taken
	 * @param end a node after it; what precedes it is taken
	 * @return what was between, in copies of the wrappers that were cut through
	 */
	static List<Node> take(Node start, Node end) {
		Element common = common(start, end);
		if (common == null) {
			return List.of();
		}
		Node from = splitAfter(start, common);
		Node to = splitBefore(end, common);
		List<Node> taken = new ArrayList<>();
		Node node = from.nextSibling();
		while (node != null && node != to) {
			taken.add(node);
			node = node.nextSibling();
		}
		taken.forEach(Node::remove);
		rejoin(from, to);
		return taken;
	}

	private static @Nullable Element common(Node start, Node end) {
		Element parent = start.parentElement();
		while (parent != null && !TextLine.isWithin(end, parent)) {
			parent = parent.parentElement();
		}
		return parent;
	}

	/** Splits the wrappers of a node behind it, up to the common one. */
	private static Node splitAfter(Node node, Element common) {
		Node last = node;
		Element parent = node.parentElement();
		while (parent != null && parent != common) {
			split(parent, last.nextSibling());
			last = parent;
			parent = parent.parentElement();
		}
		return last;
	}

	/** Splits the wrappers of a node before it, up to the common one. */
	private static Node splitBefore(Node node, Element common) {
		Node first = node;
		Element parent = node.parentElement();
		while (parent != null && parent != common) {
			Element above = parent.parentElement();
			Element rest = split(parent, first);
			if (parent.childNodeSize() == 0) {
				parent.remove();
			}
			first = (rest != null) ? rest : first;
			parent = above;
		}
		return first;
	}

	/** Moves a child and all after it into a like element behind the parent. */
	private static @Nullable Element split(Element parent, @Nullable Node child) {
		if (child == null) {
			return null;
		}
		Element rest = parent.shallowClone();
		parent.after(rest);
		Node next = child;
		while (next != null) {
			Node following = next.nextSibling();
			rest.appendChild(next);
			next = following;
		}
		return rest;
	}

	/** A sentence that a note of several paragraphs cut in two becomes one again. */
	private static void rejoin(Node from, Node to) {
		if (from instanceof Element first && to instanceof Element second && TextLines.isBlock(first)
				&& first.nameIs(second.normalName())) {
			List.copyOf(second.childNodes()).forEach(first::appendChild);
			second.remove();
		}
	}

}
