package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Notes typed by hand: {@code [1]} in the text, and paragraphs that begin with
 * {@code [1]}, {@code 1.}, {@code (1)} or {@code fn1.} after it. Where one page holds
 * several texts the numbers begin anew.
 */
final class TypedNotes implements NoteReader {

	private static final Pattern NUMBER = Pattern.compile("[\\[\uff3b][\\d\uff10-\uff19]{1,3}[\\]\uff3d]|&#0*91;");

	@Override
	public void read(Draft draft) {
		if (!draft.mentions("[", "\uff3b", "&#") || !draft.matches(NUMBER)) {
			return;
		}
		List<TextLine> lines = TextLines.of(draft.body());
		List<TypedMarker> markers = TypedMarker.in(lines);
		if (markers.isEmpty() || draft.isTooMany(markers.size())) {
			return;
		}
		for (NoteLabel.Style style : NoteLabel.Style.values()) {
			List<Numbering> numberings = Numbering.of(NoteRun.of(lines, style), lines, markers);
			if (!numberings.isEmpty()) {
				pair(draft, lines, numberings);
				return;
			}
		}
		reportMarkersWithoutNotes(draft, markers.stream().filter((marker) -> !marker.isLinked()).toList());
	}

	private static void pair(Draft draft, List<TextLine> lines, List<Numbering> numberings) {
		Map<TypedMarker, FoundNote> places = new HashMap<>();
		List<TypedMarker> inOrder = new ArrayList<>();
		for (Numbering numbering : numberings) {
			Set<Integer> called = numbering.called();
			Map<Integer, FoundNote> notes = move(draft, lines, numbering, called);
			Set<Integer> stray = new TreeSet<>();
			numbering.markers().stream().filter((m) -> !m.isLinked()).forEach((m) -> stray.add(m.number()));
			stray.removeAll(notes.keySet());
			report(draft, numbering, notes.keySet(), stray);
			for (TypedMarker marker : numbering.markers()) {
				FoundNote note = notes.get(marker.number());
				if (note != null) {
					places.put(marker, note);
					inOrder.add(marker);
				}
				else if (!marker.isLinked()) {
					draft.strayMarkers(1);
				}
			}
		}
		for (int i = inOrder.size() - 1; i >= 0; i--) {
			TypedMarker marker = inOrder.get(i);
			FoundNote note = places.get(marker);
			if (note != null) {
				draft.call(note, marker.cut());
			}
		}
	}

	private static Map<Integer, FoundNote> move(Draft draft, List<TextLine> lines, Numbering numbering,
			Set<Integer> called) {
		Set<TextLine> withMarkers = new HashSet<>();
		numbering.markers().forEach((marker) -> withMarkers.add(lines.get(marker.line())));
		NoteLines noteLines = new NoteLines(lines, withMarkers::contains);
		TreeMap<Integer, Integer> starts = numbering.run().starts();
		Map<Integer, FoundNote> notes = new HashMap<>();
		for (Map.Entry<Integer, Integer> start : starts.entrySet()) {
			NoteLabel label = NoteLabel.of(lines.get(start.getValue()));
			if (label == null || !called.contains(start.getKey())) {
				continue;
			}
			Map.Entry<Integer, Integer> next = starts.higherEntry(start.getKey());
			int end = (next != null) ? noteLines.endBefore(next.getValue(), start.getValue()) : numbering.end();
			FoundNote note = draft.add();
			noteLines.move(start.getValue(), end, note);
			NoteLabel.strip(note.words(), label.length());
			notes.put(start.getKey(), note);
		}
		return notes;
	}

	private static void report(Draft draft, Numbering numbering, Set<Integer> paired, Set<Integer> strayMarkers) {
		Set<Integer> strayNotes = new TreeSet<>(numbering.run().starts().keySet());
		strayNotes.removeAll(paired);
		if (!strayMarkers.isEmpty()) {
			draft.remark(Remarks.markersWithoutNote(strayMarkers));
		}
		if (!strayNotes.isEmpty()) {
			draft.remark(Remarks.notesWithoutMarker(strayNotes));
			draft.strayNotes(strayNotes.size());
		}
		List<Integer> gaps = numbering.run().gaps();
		if (!gaps.isEmpty()) {
			draft.remark(Remarks.missingNumbers(gaps));
		}
	}

	/** Numbers that rise from 1 were markers once, though their notes are not here. */
	private static void reportMarkersWithoutNotes(Draft draft, List<TypedMarker> markers) {
		Set<Integer> numbers = new TreeSet<>();
		for (TypedMarker marker : markers) {
			if (marker.number() > numbers.size() + 1) {
				return;
			}
			numbers.add(marker.number());
		}
		if (numbers.isEmpty()) {
			return;
		}
		draft.remark(Remarks.markersWithoutNote(numbers));
		draft.strayMarkers(markers.size());
	}

}
