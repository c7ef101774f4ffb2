package blog.ibid.dialect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Notes that stand as lines one after another, each reaching to where the next begins.
 */
final class NoteLines {

	private static final int LONGEST_NOTE = 30;

	/**
	 * After the last note nothing tells where it ends: a few paragraphs may be its own.
	 */
	private static final int LONGEST_TAIL = 3;

	private final List<TextLine> lines;

	private final Predicate<TextLine> isBody;

	/**
	 * @param lines all lines of the text
	 * @param isBody what can't be part of a note, such as a line with a marker
	 */
	NoteLines(List<TextLine> lines, Predicate<TextLine> isBody) {
		this.lines = lines;
		this.isBody = isBody;
	}

	/** The line after a note that begins here, where another begins at {@code next}. */
	int endBefore(int next, int start) {
		return end(start, next, LONGEST_NOTE);
	}

	/** The line after a note that begins here and is the last of the text. */
	int endOfLast(int start) {
		return end(start, this.lines.size(), LONGEST_TAIL);
	}

	private int end(int start, int limit, int longest) {
		int end = start + 1;
		while (end < limit && continues(this.lines.get(end))) {
			end++;
		}
		return (end - start - 1 > longest) ? start + 1 : end;
	}

	private boolean continues(TextLine line) {
		return !line.isHeading() && !Separators.isSeparator(line) && !this.isBody.test(line)
				&& !line.block().nameIs("figure");
	}

	/** Takes lines out of the text as one note. */
	void move(int start, int end, FoundNote note) {
		Set<Element> parts = new LinkedHashSet<>();
		for (int i = start; i < end; i++) {
			TextLine line = this.lines.get(i);
			Element container = (i == start) ? null : outermost(line.block(), start, end);
			parts.add((container != null) ? container : line.take());
		}
		Comment place = new Comment("");
		parts.iterator().next().before(place);
		note.fill(List.copyOf(parts));
		Separators.clearBefore(place);
	}

	/**
	 * The largest list, table or quotation around a block that this note has for itself.
	 */
	private @Nullable Element outermost(Element block, int start, int end) {
		Element whole = null;
		Element parent = TextLines.isContainer(block) ? block : block.parent();
		while (parent != null && TextLines.isContainer(parent) && !reaches(parent, start - 1) && !reaches(parent, start)
				&& !reaches(parent, end)) {
			whole = parent;
			parent = parent.parentElement();
		}
		return whole;
	}

	private boolean reaches(Element container, int line) {
		if (line < 0 || line >= this.lines.size()) {
			return false;
		}
		Element block = this.lines.get(line).block();
		return block == container || TextLine.isWithin(block, container);
	}

}
