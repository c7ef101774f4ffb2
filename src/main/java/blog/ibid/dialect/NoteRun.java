package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * TextLines that begin with rising numbers: a list of notes, if the text before bears it
 * out.
 */
final class NoteRun {

	private final NoteLabel.Style style;

	/** The lines at which notes begin, by their number. */
	private final TreeMap<Integer, Integer> starts = new TreeMap<>();

	private NoteRun(NoteLabel.Style style) {
		this.style = style;
	}

	NoteLabel.Style style() {
		return this.style;
	}

	TreeMap<Integer, Integer> starts() {
		return this.starts;
	}

	int first() {
		return this.starts.firstEntry().getValue();
	}

	int last() {
		return this.starts.lastEntry().getValue();
	}

	/** All runs of one style, in document order. A heading or a rule ends one. */
	static List<NoteRun> of(List<TextLine> lines, NoteLabel.Style style) {
		List<NoteRun> runs = new ArrayList<>();
		NoteRun open = null;
		for (int i = 0; i < lines.size(); i++) {
			TextLine line = lines.get(i);
			NoteLabel label = NoteLabel.of(line);
			if (line.isHeading() || Separators.isSeparator(line)) {
				open = null;
			}
			else if (label != null && label.style() == style) {
				boolean rises = open != null && label.number() > open.starts.lastKey();
				if (open == null || !rises && label.number() == 1) {
					open = new NoteRun(style);
					runs.add(open);
					rises = true;
				}
				if (rises) {
					open.starts.put(label.number(), i);
				}
			}
		}
		return runs;
	}

	/** Numbers left out between the first and the last. */
	List<Integer> gaps() {
		List<Integer> gaps = new ArrayList<>();
		for (int number = 1; number < this.starts.lastKey(); number++) {
			if (!this.starts.containsKey(number)) {
				gaps.add(number);
			}
		}
		return gaps;
	}

}
