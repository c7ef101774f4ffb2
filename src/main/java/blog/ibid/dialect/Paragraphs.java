package blog.ibid.dialect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * WordPress's automatic paragraphs: blank lines part paragraphs, other line ends are
 * breaks, blocks stay as they are. Where WordPress would leave a paragraph's end without
 * its beginning, here it has both.
 */
final class Paragraphs {

	/** Holds only certain other blocks, so that text in it is left alone. */
	private static final Set<String> STRUCTURES = Set.of("table", "thead", "tbody", "tfoot", "tr", "colgroup", "ul",
			"ol", "dl", "menu", "map", "hgroup", "pre", "style", "math");

	/** Holds lines, but no paragraphs. */
	private static final Set<String> LINES = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "dt", "legend", "summary",
			"caption", "figcaption");

	private static final Set<String> OTHERS = Set.of("p", "hr", "blockquote", "div", "li", "dd", "td", "th", "col",
			"area", "form", "address", "fieldset", "section", "article", "aside", "main", "header", "footer", "nav",
			"figure", "details", "center");

	private static final List<Set<String>> SIBLINGS = List.of(Set.of("li"), Set.of("dt", "dd"), Set.of("td", "th"));

	private final String text;

	private final StringBuilder out;

	private final Deque<String> open = new ArrayDeque<>();

	private final Map<String, Integer> counts = new HashMap<>();

	private final InlineTags inline = new InlineTags();

	/** Where the last paragraph tag of the text begins and ends in what is put out. */
	private int paragraphTag;

	private int paragraphText;

	/** Whether a block has just ended, which parts paragraphs as a blank line does. */
	private boolean parted = true;

	private Paragraphs(String text) {
		this.text = text;
		this.out = new StringBuilder(text.length() + text.length() / 8 + 16);
	}

	static String of(String text) {
		var paragraphs = new Paragraphs(text);
		paragraphs.run();
		return paragraphs.out.toString();
	}

	static boolean holdsBlock(String text) {
		for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
			MarkupTag tag = MarkupTag.at(text, at);
			if (tag != null && isBlock(tag.name())) {
				return true;
			}
		}
		return text.indexOf(Shelf.BLOCK) >= 0;
	}

	private static boolean isBlock(String name) {
		return OTHERS.contains(name) || STRUCTURES.contains(name) || LINES.contains(name);
	}

	private void run() {
		int from = 0;
		int at = 0;
		while (at < this.text.length()) {
			char c = this.text.charAt(at);
			int next = at + 1;
			if (c == '<') {
				MarkupTag tag = MarkupTag.at(this.text, at);
				next = (tag != null) ? tag.end() : next;
				if (tag != null && isBlock(tag.name())) {
					segment(from, at);
					block(tag, at);
					from = next;
				}
			}
			else if (c == Shelf.BLOCK) {
				next = Shelf.tokenEnd(this.text, at);
				if (!holdsOnlyLines()) {
					segment(from, at);
					this.out.append(this.text, at, next).append('\n');
					this.parted = true;
					from = next;
				}
			}
			at = next;
		}
		segment(from, at);
	}

	private boolean holdsOnlyLines() {
		String container = this.open.peek();
		return container != null && (container.equals("p") || LINES.contains(container));
	}

	private void segment(int from, int to) {
		String segment = this.text.substring(from, to);
		String container = this.open.isEmpty() ? "" : this.open.element();
		if (segment.isBlank()) {
			this.parted |= segment.indexOf('\n') != segment.lastIndexOf('\n');
		}
		else if (STRUCTURES.contains(container)) {
			this.out.append(segment);
		}
		else {
			lines(segment, container);
		}
	}

	private void lines(String segment, String container) {
		List<String> paragraphs = Lines.paragraphs(segment);
		if (container.equals("p")) {
			joined(paragraphs);
		}
		else if (LINES.contains(container)) {
			this.out.append(String.join("<br>\n<br>\n", paragraphs));
			this.inline.readEnds(segment);
		}
		else if (paragraphs.size() == 1 && !(container.isEmpty() || container.equals("blockquote") || this.parted
				|| beginsWithBlankLine(segment))) {
			this.out.append(paragraphs.get(0));
			this.inline.readEnds(segment);
		}
		else {
			paragraphs.forEach(this::paragraph);
		}
	}

	/** Paragraphs within one that is open, and stays open after the last. */
	private void joined(List<String> paragraphs) {
		for (int i = 0; i < paragraphs.size(); i++) {
			String start = (i == 0) ? "" : this.inline.ends() + "</p>\n<p>" + this.inline.starts();
			this.out.append(start).append(paragraphs.get(i));
			this.inline.read(paragraphs.get(i));
		}
	}

	private void paragraph(String paragraph) {
		String content = this.inline.isEmpty() ? paragraph : this.inline.withoutFirstEnds(paragraph);
		if (content.isEmpty() || Lines.isOnlyTags(content)) {
			this.out.append(content);
			return;
		}
		this.out.append(isEmbeds(content) ? "<p class=\"embed\">" : "<p>").append(this.inline.starts()).append(content);
		this.inline.read(content);
		this.out.append(this.inline.ends()).append("</p>\n");
	}

	private static boolean isEmbeds(String paragraph) {
		int at = 0;
		while (at < paragraph.length()) {
			if (paragraph.charAt(at) == Shelf.EMBED) {
				at = Shelf.tokenEnd(paragraph, at);
			}
			else if (paragraph.startsWith("<br>", at)) {
				at += "<br>".length();
			}
			else if (Character.isWhitespace(paragraph.charAt(at))) {
				at++;
			}
			else {
				return false;
			}
		}
		return true;
	}

	private static boolean beginsWithBlankLine(String segment) {
		int lineEnds = 0;
		for (int at = 0; at < segment.length() && Character.isWhitespace(segment.charAt(at)); at++) {
			lineEnds += (segment.charAt(at) == '\n') ? 1 : 0;
		}
		return lineEnds > 1;
	}

	private void block(MarkupTag tag, int at) {
		if (tag.closing()) {
			endTag(tag, at);
			return;
		}
		endImplied(tag.name());
		if (tag.name().equals("p")) {
			this.inline.clear();
			this.paragraphTag = this.out.length();
			this.paragraphText = this.paragraphTag + tag.end() - at;
		}
		boolean empty = tag.name().equals("hr") || this.text.charAt(tag.end() - 2) == '/';
		this.out.append(this.text, at, tag.end()).append(empty ? "\n" : "");
		this.parted = empty;
		if (!empty) {
			this.open.push(tag.name());
			this.counts.merge(tag.name(), 1, Integer::sum);
		}
	}

	private void endTag(MarkupTag tag, int at) {
		boolean opened = this.counts.getOrDefault(tag.name(), 0) > 0;
		while (opened && !end().equals(tag.name())) {
			continue;
		}
		if (opened && tag.name().equals("p") && this.out.length() == this.paragraphText) {
			this.out.setLength(this.paragraphTag);
		}
		else if (opened || !tag.name().equals("p")) {
			this.out.append(this.text, at, tag.end()).append('\n');
		}
		this.parted = true;
	}

	/** In HTML a block ends a paragraph, and an item ends the one before. */
	private void endImplied(String name) {
		String container = this.open.peek();
		if (container != null && (container.equals("p")
				|| SIBLINGS.stream().anyMatch((group) -> group.contains(name) && group.contains(container)))) {
			this.out.append("</").append(container).append(">\n");
			end();
		}
	}

	private String end() {
		String ended = this.open.pop();
		this.counts.merge(ended, -1, Integer::sum);
		return ended;
	}

}
