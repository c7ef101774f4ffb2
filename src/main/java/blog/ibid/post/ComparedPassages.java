package blog.ibid.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import blog.ibid.text.Passage;

/**
 * Two lists of passages side by side. What is the same is shown only next to what
 * changed.
 */
final class ComparedPassages {

	/** How far on the successor of a passage is looked for. */
	private static final int REACH = 12;

	private final List<ComparedRow> rows = new ArrayList<>();

	private final Effort effort;

	private ComparedPassages(Effort effort) {
		this.effort = effort;
	}

	/** Empty if the lists are the same. */
	static List<ComparedRow> rows(List<Passage> before, List<Passage> after, Effort effort) {
		var compared = new ComparedPassages(effort);
		compared.walk(before, after);
		return compared.rows.stream().allMatch(ComparedRow::isSame) ? List.of() : folded(compared.rows);
	}

	private void walk(List<Passage> before, List<Passage> after) {
		Effort.Marks marks = this.effort.compare(before.stream().map(Passage::identity).toList(),
				after.stream().map(Passage::identity).toList());
		int was = 0;
		int is = 0;
		while (was < before.size() || is < after.size()) {
			int wasEnd = endOfMarks(marks.before(), was);
			int isEnd = endOfMarks(marks.after(), is);
			if (wasEnd == was && isEnd == is) {
				this.rows.add(ComparedWords.same(after.get(is)));
				was++;
				is++;
				continue;
			}
			pair(before.subList(was, wasEnd), after.subList(is, isEnd));
			was = wasEnd;
			is = isEnd;
		}
	}

	private static int endOfMarks(boolean[] marks, int from) {
		int end = from;
		while (end < marks.length && marks[end]) {
			end++;
		}
		return end;
	}

	/** Each passage finds its successor, if one of the next few is like it. */
	private void pair(List<Passage> before, List<Passage> after) {
		if (before.size() == 1 && after.size() == 1) {
			this.rows.add(ComparedWords.changed(before.get(0), after.get(0), this.effort));
			return;
		}
		List<Map<String, Integer>> bags = after.stream().map(ComparedWords::bag).toList();
		int next = 0;
		for (Passage passage : before) {
			int successor = mostAlike(ComparedWords.bag(passage), bags, next);
			if (successor < 0) {
				this.rows.add(ComparedWords.dropped(passage));
				continue;
			}
			after.subList(next, successor).forEach((added) -> this.rows.add(ComparedWords.added(added)));
			this.rows.add(ComparedWords.changed(passage, after.get(successor), this.effort));
			next = successor + 1;
		}
		after.subList(next, after.size()).forEach((added) -> this.rows.add(ComparedWords.added(added)));
	}

	private static int mostAlike(Map<String, Integer> bag, List<Map<String, Integer>> bags, int from) {
		int best = -1;
		double likeness = ComparedWords.ALIKE;
		for (int at = from; at < Math.min(bags.size(), from + REACH); at++) {
			double found = ComparedWords.likeness(bag, bags.get(at));
			if (found > likeness) {
				likeness = found;
				best = at;
			}
		}
		return best;
	}

	/** Of passages that are the same, only the neighbours of a change are left. */
	private static List<ComparedRow> folded(List<ComparedRow> rows) {
		List<ComparedRow> folded = new ArrayList<>();
		int hidden = 0;
		for (int at = 0; at < rows.size(); at++) {
			boolean near = !rows.get(at).isSame() || at > 0 && !rows.get(at - 1).isSame()
					|| at + 1 < rows.size() && !rows.get(at + 1).isSame();
			hidden += near ? 0 : 1;
			if (hidden > 0 && (near || at == rows.size() - 1)) {
				folded.add(ComparedRow.gap(hidden));
				hidden = 0;
			}
			if (near) {
				folded.add(rows.get(at));
			}
		}
		return folded;
	}

}
