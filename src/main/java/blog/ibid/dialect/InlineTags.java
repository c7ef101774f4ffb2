package blog.ibid.dialect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Set;

/**
 * The inline elements that are open where a paragraph ends. They end with it and begin
 * again in the next one; left to itself, an HTML parser would open them between the two.
 */
final class InlineTags {

	private static final Set<String> NAMES = Set.of("a", "b", "big", "cite", "code", "del", "em", "font", "i", "ins",
			"q", "s", "small", "span", "strike", "strong", "sub", "sup", "u");

	/** More than this is no writing, and each would be repeated in each paragraph. */
	private static final int DEEPEST = 8;

	private record Open(String name, String tag) {

	}

	private final Deque<Open> open = new ArrayDeque<>();

	boolean isEmpty() {
		return this.open.isEmpty();
	}

	void clear() {
		this.open.clear();
	}

	/** Follows the tags of a text. */
	void read(String text) {
		for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
			MarkupTag tag = MarkupTag.at(text, at);
			if (tag != null) {
				read(tag, text, at);
				at = tag.end() - 1;
			}
		}
	}

	void read(MarkupTag tag, String text, int at) {
		if (tag.closing()) {
			end(tag.name());
		}
		else if (NAMES.contains(tag.name()) && this.open.size() < DEEPEST) {
			this.open.push(new Open(tag.name(), text.substring(at, tag.end())));
		}
	}

	/** Follows only those end tags of a text that end what was open before it. */
	void readEnds(String text) {
		var own = new InlineTags();
		for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
			MarkupTag tag = MarkupTag.at(text, at);
			if (tag == null) {
				continue;
			}
			if (!tag.closing()) {
				own.read(tag, text, at);
			}
			else if (!own.end(tag.name())) {
				end(tag.name());
			}
			at = tag.end() - 1;
		}
	}

	/** The text without end tags at its beginning that end what is open. */
	String withoutFirstEnds(String text) {
		String rest = text;
		while (!this.open.isEmpty() && rest.startsWith("</" + this.open.element().name() + ">")) {
			rest = rest.substring(this.open.pop().name().length() + "</>".length());
		}
		return rest;
	}

	/** End tags for all that is open; it stays known as open. */
	String ends() {
		var ends = new StringBuilder();
		this.open.forEach((element) -> ends.append("</").append(element.name()).append('>'));
		return ends.toString();
	}

	/** Start tags for all that is open. */
	String starts() {
		var starts = new StringBuilder();
		this.open.descendingIterator().forEachRemaining((element) -> starts.append(element.tag()));
		return starts.toString();
	}

	private boolean end(String name) {
		for (Iterator<Open> elements = this.open.iterator(); elements.hasNext();) {
			if (elements.next().name().equals(name)) {
				elements.remove();
				return true;
			}
		}
		return false;
	}

}
