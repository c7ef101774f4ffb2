package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A list of notes, and the markers of the text that it belongs to.
 *
 * @param end the line after the last note
 */
record Numbering(NoteRun run, int end, List<TypedMarker> markers) {

	/** The proven ones among the runs of one style. */
	static List<Numbering> of(List<NoteRun> runs, List<TextLine> lines, List<TypedMarker> markers) {
		Set<TextLine> withMarkers = new HashSet<>();
		markers.forEach((marker) -> withMarkers.add(lines.get(marker.line())));
		NoteLines noteLines = new NoteLines(lines, withMarkers::contains);
		List<Numbering> proven = new ArrayList<>();
		int from = 0;
		int i = 0;
		while (i < runs.size()) {
			int next = endOfGroup(runs, i, markers);
			NoteRun lastOfGroup = runs.get(next - 1);
			boolean isLast = next == runs.size();
			int end = isLast ? noteLines.endOfLast(lastOfGroup.last()) : lastOfGroup.last() + 1;
			List<TypedMarker> own = new ArrayList<>(between(markers, from, lastOfGroup.first()));
			own.addAll(isLast ? between(markers, end, lines.size()) : List.of());
			List<Numbering> group = ofGroup(runs.subList(i, next), end, own);
			proven.addAll(group);
			from = group.isEmpty() ? from : end;
			i = next;
		}
		return proven;
	}

	/** Runs without a marker between them make a group. */
	private static int endOfGroup(List<NoteRun> runs, int first, List<TypedMarker> markers) {
		int next = first + 1;
		while (next < runs.size()
				&& between(markers, runs.get(next - 1).last() + 1, runs.get(next).first()).isEmpty()) {
			next++;
		}
		return next;
	}

	private static List<TypedMarker> between(List<TypedMarker> markers, int fromLine, int toLine) {
		int from = firstFrom(markers, fromLine);
		return markers.subList(from, Math.max(from, firstFrom(markers, toLine)));
	}

	/** The first of the markers, which are in order, that is not before a line. */
	private static int firstFrom(List<TypedMarker> markers, int line) {
		int low = 0;
		int high = markers.size();
		while (low < high) {
			int middle = (low + high) / 2;
			if (markers.get(middle).line() < line) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/**
	 * Lists without markers between them belong to as many stretches of the text before.
	 * Where there are fewer stretches, the first lists are part of the text.
	 */
	private static List<Numbering> ofGroup(List<NoteRun> all, int end, List<TypedMarker> markers) {
		List<List<TypedMarker>> stretches = (all.size() == 1) ? List.of(markers) : stretches(markers);
		if (stretches.size() > all.size()) {
			return List.of();
		}
		List<NoteRun> runs = all.subList(all.size() - stretches.size(), all.size());
		List<Numbering> numberings = new ArrayList<>();
		for (int i = 0; i < runs.size(); i++) {
			int after = (i + 1 < runs.size()) ? runs.get(i + 1).first() : end;
			numberings.add(new Numbering(runs.get(i), after, stretches.get(i)));
		}
		return numberings.stream().allMatch(Numbering::isProven) ? numberings : List.of();
	}

	private static List<List<TypedMarker>> stretches(List<TypedMarker> markers) {
		List<List<TypedMarker>> stretches = new ArrayList<>();
		int last = Integer.MAX_VALUE;
		for (TypedMarker marker : markers) {
			if (marker.number() == 1 && last > 1) {
				stretches.add(new ArrayList<>());
			}
			if (!stretches.isEmpty()) {
				stretches.get(stretches.size() - 1).add(marker);
			}
			last = marker.number();
		}
		return stretches;
	}

	Set<Integer> called() {
		Set<Integer> called = new TreeSet<>();
		this.markers.forEach((marker) -> called.add(marker.number()));
		return called;
	}

	boolean isProven() {
		Set<Integer> called = called();
		boolean isPlain = this.run.style() == NoteLabel.Style.BRACKETS || this.run.style() == NoteLabel.Style.TEXTILE;
		if (isPlain && this.run.starts().firstKey() == 1) {
			return called.stream().anyMatch(this.run.starts()::containsKey);
		}
		return called.containsAll(this.run.starts().keySet());
	}

}
