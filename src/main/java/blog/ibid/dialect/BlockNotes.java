package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * The notes of WordPress's footnotes block (6.3 and later), from the post's meta data or,
 * in a copied page, from the list at its end; and those of the Academic Blogger's
 * Toolkit.
 */
final class BlockNotes implements NoteReader {

	private static final Evaluator LISTED = Selector
		.evaluatorOf("ol.wp-block-footnotes > li[id], li.abt-footnotes-item[id]");

	private static final Evaluator BACK = Selector.evaluatorOf(".abt-footnotes-item__marker, a[href$=-link]");

	private final @Nullable String json;

	BlockNotes(@Nullable String json) {
		this.json = json;
	}

	@Override
	public void read(Draft draft) {
		FootnotesMeta meta = FootnotesMeta.of(this.json);
		Map<String, FoundNote> notes = new LinkedHashMap<>();
		meta.notes().forEach((id, html) -> notes.put(id, note(draft, html)));
		if (draft.mentions("data-fn", "wp-block-footnotes", "abt-footnotes-item")) {
			Map<Element, String> markers = markers(draft.body());
			List<Element> listed = draft.body().select(LISTED);
			if (draft.isTooMany(markers.size() + listed.size())) {
				return;
			}
			listed.forEach((item) -> readListed(draft, item, markers, notes));
			markers.forEach((marker, id) -> call(draft, marker, id, notes));
		}
		report(draft, meta, notes);
	}

	private static FoundNote note(Draft draft, String html) {
		FoundNote note = draft.add();
		note.fillWith(Jsoup.parseBodyFragment(html).body());
		return note;
	}

	/** The markers with the ids of their notes, in order. */
	private static Map<Element, String> markers(Element body) {
		Map<String, Element> named = new HashMap<>();
		Map<Element, String> markers = new LinkedHashMap<>();
		for (Element element : body.getAllElements()) {
			if (element.hasAttr("data-fn")) {
				markers.put(element, element.attr("data-fn"));
			}
			else if (!element.id().isEmpty() && !element.nameIs("li")) {
				named.put(element.id(), element);
			}
		}
		for (Element item : body.select("li.abt-footnotes-item[id$=-ref]")) {
			Element marker = named.get(id(item));
			if (marker != null) {
				markers.put(marker, id(item));
			}
		}
		return markers;
	}

	private static String id(Element item) {
		return item.id().endsWith("-ref") ? item.id().substring(0, item.id().length() - 4) : item.id();
	}

	private static void readListed(Draft draft, Element item, Map<Element, String> markers,
			Map<String, FoundNote> notes) {
		String id = id(item);
		FoundNote known = notes.get(id);
		if (known == null && markers.isEmpty()) {
			return;
		}
		item.select(BACK).forEach((back) -> NoteLabel.prune(back, item));
		if (known != null && !Blank.plain(known.words().text()).trim().equals(Blank.plain(item.text()).trim())) {
			draft.remark("The list of notes in the text has other words than the note itself; both were kept: "
					+ Remarks.start(item.wholeText()));
			return;
		}
		Comment place = new Comment("");
		item.replaceWith(place);
		if (known == null) {
			FoundNote note = draft.add();
			note.fillWith(item);
			notes.put(id, note);
		}
		Separators.clearBefore(place);
	}

	private static void call(Draft draft, Element marker, String id, Map<String, FoundNote> notes) {
		FoundNote note = notes.get(id);
		if (note == null) {
			note = draft.addLost();
			notes.put(id, note);
			draft.remark("The words of the note " + Remarks.start(marker.wholeText())
					+ " were lost before the import; an empty note keeps its place.");
		}
		draft.call(note, marker);
	}

	private static void report(Draft draft, FootnotesMeta meta, Map<String, FoundNote> notes) {
		if (meta.repaired()) {
			draft.remark("The notes were damaged by an earlier import and have been repaired; please compare them.");
		}
		String unreadable = meta.unreadable();
		if (unreadable != null) {
			draft.add().fill(List.of(new TextNode(unreadable)));
			draft.remark("The notes could not be read as WordPress writes them; their text was kept as one note.");
		}
		List<FoundNote> uncalled = new ArrayList<>(notes.values());
		uncalled.removeIf((note) -> note.uses() > 0);
		for (FoundNote note : uncalled) {
			draft.remark("A note is called by no marker; it was kept after the others: "
					+ Remarks.start(note.words().wholeText()));
		}
	}

}
