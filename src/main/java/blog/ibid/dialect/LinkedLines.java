package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Anchored notes that no element holds: each begins at a line with its anchor and reaches
 * to the next.
 */
final class LinkedLines {

	private final List<TextLine> lines;

	private final Map<Node, Integer> lineOfNode = new HashMap<>();

	private final Map<NoteLinks.Target, Integer> starts = new HashMap<>();

	private final Set<TextLine> called = new HashSet<>();

	LinkedLines(List<TextLine> lines, List<NoteLinks.Target> targets, List<NoteLinks.Call> calls) {
		this.lines = lines;
		for (int i = 0; i < lines.size(); i++) {
			for (Node node : lines.get(i).nodes()) {
				this.lineOfNode.put(node, i);
			}
			this.lineOfNode.putIfAbsent(lines.get(i).block(), i);
		}
		Set<Integer> taken = new HashSet<>();
		for (NoteLinks.Target target : targets) {
			Integer line = lineOf(target.element());
			if (line != null && beginsWith(lines.get(line), target.element()) && taken.add(line)) {
				this.starts.put(target, line);
			}
		}
		for (NoteLinks.Call call : calls) {
			Integer line = lineOf(call.element());
			if (line != null && NoteMark.isOne(call.element())) {
				this.called.add(lines.get(line));
			}
		}
	}

	boolean begins(NoteLinks.Target target) {
		return this.starts.containsKey(target);
	}

	void move(Map<NoteLinks.Target, FoundNote> notes) {
		List<NoteLinks.Target> order = new ArrayList<>(this.starts.keySet());
		order.sort((a, b) -> Integer.compare(a.order(), b.order()));
		var notesOfText = new NoteLines(this.lines, this.called::contains);
		for (int i = 0; i < order.size(); i++) {
			int start = line(order.get(i));
			FoundNote note = notes.get(order.get(i));
			if (note == null) {
				continue;
			}
			int end = (i + 1 < order.size()) ? endBefore(notesOfText, start, line(order.get(i + 1)))
					: notesOfText.endOfLast(start);
			notesOfText.move(start, end, note);
		}
	}

	/** A note reaches to the next, or stands alone where other text lies between. */
	private static int endBefore(NoteLines notes, int start, int next) {
		int end = notes.endBefore(next, start);
		return (end == next) ? end : start + 1;
	}

	private int line(NoteLinks.Target target) {
		return this.starts.getOrDefault(target, 0);
	}

	private @Nullable Integer lineOf(Element element) {
		Node node = element;
		while (node != null) {
			Integer line = this.lineOfNode.get(node);
			if (line != null) {
				return line;
			}
			node = node.parent();
		}
		return null;
	}

	/** Whether nothing but blank text comes before an element in its line. */
	private static boolean beginsWith(TextLine line, Element element) {
		if (line.block() == element) {
			return !line.isHeading();
		}
		for (Node top : line.nodes()) {
			for (Node node : (Iterable<Node>) top.nodeStream()::iterator) {
				if (node == element) {
					return true;
				}
				if (node instanceof TextNode text && !Blank.is(text.getWholeText())) {
					return false;
				}
			}
		}
		return false;
	}

}
