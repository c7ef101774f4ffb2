package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.text.Note;
import blog.ibid.text.NoteKey;
import org.jsoup.nodes.Element;

/**
 * Names the notes that were found in a foreign text, and the markers that call them, in
 * the order in which readers meet them.
 */
final class Naming {

	private final List<FoundNote> notes;

	private final Map<Element, FoundNote> pointers;

	/**
	 * @param pointers the markers and cross references with the notes that they lead to;
	 * any other element with their attributes is foreign
	 */
	Naming(List<FoundNote> notes, Map<Element, FoundNote> pointers) {
		this.notes = notes;
		this.pointers = pointers;
	}

	/** Names them in the body and in each other; the notes come in their order. */
	List<Note> name(Element body) {
		this.notes.forEach((note) -> turnMarkersIntoReferences(note.words()));
		Map<FoundNote, NoteKey> keys = keysInOrderOfMarkers(body);
		List<Note> named = new ArrayList<>();
		keys.forEach((note, key) -> {
			name(note.words(), Draft.SEE, keys);
			note.tidy();
			named.add(new Note(key, note.words().html(), note.isLost()));
		});
		name(body, Draft.MARKER, keys);
		this.pointers.keySet().forEach(Naming::leaveWrapper);
		name(body, Draft.SEE, keys);
		return named;
	}

	/** A note called from within a note has no number there, so it is referred to. */
	private void turnMarkersIntoReferences(Element words) {
		for (Element marker : words.getElementsByAttribute(Draft.MARKER)) {
			marker.tagName("span").removeAttr(Draft.MARKER).attr(Draft.SEE, "");
		}
	}

	private Map<FoundNote, NoteKey> keysInOrderOfMarkers(Element body) {
		List<FoundNote> order = new ArrayList<>(pointedAt(body, Draft.MARKER));
		for (int i = 0; i < order.size(); i++) {
			order
				.addAll(pointedAt(order.get(i).words(), Draft.SEE).stream().filter((n) -> !order.contains(n)).toList());
		}
		order.addAll(this.notes);
		Map<FoundNote, NoteKey> keys = new LinkedHashMap<>();
		order.forEach((note) -> keys.computeIfAbsent(note, (n) -> new NoteKey("k" + (keys.size() + 1))));
		return keys;
	}

	private List<FoundNote> pointedAt(Element root, String attribute) {
		return root.getElementsByAttribute(attribute)
			.stream()
			.filter(this.pointers::containsKey)
			.map(this.pointers::get)
			.distinct()
			.toList();
	}

	private void name(Element root, String attribute, Map<FoundNote, NoteKey> keys) {
		for (Element pointer : root.getElementsByAttribute(attribute)) {
			FoundNote note = this.pointers.get(pointer);
			if (note != null) {
				pointer.attr(attribute, String.valueOf(keys.get(note)));
			}
			else {
				pointer.removeAttr(attribute);
			}
		}
	}

	/** Several markers in one superscript become superscripts themselves. */
	private static void leaveWrapper(Element marker) {
		Element parent = marker.parent();
		if (parent != null && parent.nameIs("sup") && !parent.hasAttr(Draft.MARKER) && Blank.is(parent.wholeText())) {
			parent.unwrap();
		}
	}

}
