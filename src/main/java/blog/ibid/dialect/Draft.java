package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A foreign text while its notes are being read: the body, the notes found so far, and
 * what the author should know.
 */
final class Draft {

	static final String MARKER = "data-fn";

	static final String SEE = "data-see";

	/** No author writes so many; moving more would take too long. */
	private static final int TOO_MANY = 5000;

	private final String source;

	private final Element body;

	private final List<FoundNote> notes = new ArrayList<>();

	/**
	 * Markers and cross references made here; any other element with their attributes is
	 * foreign.
	 */
	private final Map<Element, FoundNote> pointers = new HashMap<>();

	private final Set<Node> roots = new HashSet<>();

	private final List<String> remarks;

	private int strayMarkers;

	private int strayNotes;

	Draft(String html, List<String> remarks) {
		this.source = html;
		Document document = Jsoup.parseBodyFragment(html);
		document.outputSettings().prettyPrint(false);
		this.body = document.body();
		this.roots.add(document);
		this.remarks = new ArrayList<>(remarks);
	}

	Element body() {
		return this.body;
	}

	/** Whether the source holds one of these words: a reader's cheap first question. */
	boolean mentions(String... words) {
		for (String word : words) {
			if (this.source.contains(word)) {
				return true;
			}
		}
		return false;
	}

	/** Whether the source holds text of this form. */
	boolean matches(Pattern form) {
		return form.matcher(this.source).find();
	}

	FoundNote add() {
		return add(new FoundNote(false));
	}

	/** A note of which another system kept the marker only. */
	FoundNote addLost() {
		return add(new FoundNote(true));
	}

	private FoundNote add(FoundNote note) {
		this.notes.add(note);
		this.roots.add(note.words());
		return note;
	}

	/** Puts a marker where the foreign one stands. */
	void call(FoundNote note, Node place) {
		point(note, new Element("sup").attr(MARKER, ""), place);
		note.use();
	}

	/** Puts a cross reference to a note where the foreign one stands. */
	void refer(FoundNote note, Node place) {
		point(note, new Element("span").attr(SEE, ""), place);
	}

	private void point(FoundNote note, Element pointer, Node place) {
		place.replaceWith(pointer);
		this.pointers.put(pointer, note);
	}

	/** Whether a node still is in the body or in a note. */
	boolean holds(Node node) {
		return node.parent() != null && this.roots.contains(node.root());
	}

	/** Whether a reader has made this element a marker. */
	boolean isMarker(Element element) {
		return this.pointers.containsKey(element);
	}

	void remark(String sentence) {
		this.remarks.add(sentence);
	}

	/** Refuses, and says so, to pair more notes and markers than anyone can mean. */
	boolean isTooMany(int count) {
		if (count > TOO_MANY) {
			remark("The text has more than " + TOO_MANY
					+ " markers or notes of one kind; they were left as they stood.");
		}
		return count > TOO_MANY;
	}

	/** Counts markers that call no note. */
	void strayMarkers(int count) {
		this.strayMarkers += count;
	}

	/** Counts notes that no marker calls and that stay in the body. */
	void strayNotes(int count) {
		this.strayNotes += count;
	}

	/** Points links and pictures to where they are here. */
	void localise(Places places) {
		if (places == Places.UNKNOWN) {
			return;
		}
		LocalLinks.point(this.body, places);
		this.notes.forEach((note) -> LocalLinks.point(note.words(), places));
	}

	/**
	 * Names the notes and makes the stored form.
	 * @param cleaner the sanitiser for this kind of text
	 * @return the text as read
	 */
	Reading finish(BiFunction<Element, List<Note>, NotedText> cleaner) {
		List<Note> named = (this.notes.isEmpty() && !mentions(MARKER, SEE)) ? List.of()
				: new Naming(this.notes, this.pointers).name(this.body);
		return new Reading(cleaner.apply(this.body, named), tally(), List.copyOf(this.remarks));
	}

	private NoteTally tally() {
		int markers = this.strayMarkers;
		int found = this.strayNotes;
		int paired = 0;
		int unpaired = this.strayMarkers + this.strayNotes;
		for (FoundNote note : this.notes) {
			boolean pair = !note.isLost() && note.uses() > 0;
			markers += note.uses();
			found += note.isLost() ? 0 : 1;
			paired += pair ? 1 : 0;
			unpaired += pair ? 0 : Math.max(1, note.uses());
		}
		return new NoteTally(markers, found, paired, unpaired);
	}

}
