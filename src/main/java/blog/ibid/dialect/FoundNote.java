package blog.ibid.dialect;

import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A note that a reader has found, before it has a key.
 */
final class FoundNote {

	private static final Set<String> SHOWN_WITHOUT_TEXT = Set.of("img", "iframe", "video", "audio", "object", "embed",
			"svg", "input", "hr", "sup");

	private final Element words = new Element("div");

	private final boolean lost;

	private int uses;

	FoundNote(boolean lost) {
		this.lost = lost;
	}

	/** The note's words; empty as long as the note is not filled. */
	Element words() {
		return this.words;
	}

	boolean isLost() {
		return this.lost;
	}

	int uses() {
		return this.uses;
	}

	void use() {
		this.uses++;
	}

	/** Moves nodes out of wherever they are into this note. */
	void fill(List<? extends Node> nodes) {
		nodes.forEach(this.words::appendChild);
	}

	/** Moves what an element holds into this note. */
	void fillWith(Element holder) {
		fill(List.copyOf(holder.childNodes()));
	}

	/** Drops what markers and back-links leave behind: empty wrappers, edge spaces. */
	void tidy() {
		trim(true);
		trim(false);
		while (this.words.childrenSize() == 1 && isMereWrapper(this.words.child(0))) {
			this.words.child(0).unwrap();
			trim(true);
			trim(false);
		}
	}

	private boolean isMereWrapper(Element child) {
		return (child.nameIs("p") || child.nameIs("div") || child.hasClass("reference-text")) && this.words.childNodes()
			.stream()
			.allMatch((node) -> node == child || node instanceof TextNode text && Blank.is(text.getWholeText()));
	}

	private void trim(boolean start) {
		Node edge = edge(this.words, start);
		while (edge != null) {
			if (edge instanceof TextNode text) {
				String trimmed = start ? Blank.stripLeading(text.getWholeText())
						: Blank.stripTrailing(text.getWholeText());
				if (!trimmed.isEmpty()) {
					text.text(trimmed);
					return;
				}
			}
			else if (edge instanceof Element element && SHOWN_WITHOUT_TEXT.contains(element.normalName())
					|| edge instanceof Element see && see.hasAttr("data-see")) {
				return;
			}
			edge.remove();
			edge = edge(this.words, start);
		}
	}

	private static @Nullable Node edge(Element root, boolean start) {
		Node node = start ? root.firstChild() : root.lastChild();
		while (node instanceof Element element && element.childNodeSize() > 0) {
			node = start ? element.firstChild() : element.lastChild();
		}
		return node;
	}

}
