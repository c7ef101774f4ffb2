package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Superscript numbers without links, and as many notes at the end: an ordered list, or
 * lines that begin with the same numbers. Only the count proves them, so it must agree.
 */
final class SuperscriptNotes implements NoteReader {

	private static final Pattern NUMBER = Pattern.compile("[\\[(]?(\\d{1,3})[\\])]?");

	@Override
	public void read(Draft draft) {
		if (!draft.mentions("<sup", "<SUP")) {
			return;
		}
		List<Element> numbers = numbers(draft);
		if (draft.isTooMany(numbers.size())) {
			return;
		}
		List<Element> atStart = numbers.stream().filter(SuperscriptNotes::beginsParagraph).toList();
		List<Element> markers = numbers.stream().filter((number) -> !beginsParagraph(number)).toList();
		int highest = highest(markers);
		if (highest == 0) {
			return;
		}
		Element list = lastList(draft.body());
		if (list != null && list.children().size() == highest && atStart.isEmpty()) {
			call(draft, markers, listed(draft, list));
		}
		else if (isCount(atStart, highest) && isAfter(draft.body(), markers, atStart)) {
			call(draft, markers, standing(draft, atStart));
		}
		else if (list != null || !atStart.isEmpty()) {
			int notes = (list != null) ? list.children().size() : atStart.size();
			draft.remark("The raised numbers in the text and the list at its end don't agree (" + highest + " and "
					+ notes + "); both were left as they stood.");
		}
	}

	private static List<Element> numbers(Draft draft) {
		return draft.body()
			.getElementsByTag("sup")
			.stream()
			.filter((sup) -> !draft.isMarker(sup) && sup.children().isEmpty()
					&& NUMBER.matcher(Blank.plain(sup.wholeText()).trim()).matches())
			.toList();
	}

	private static int number(Element sup) {
		return Integer.parseInt(Blank.plain(sup.wholeText()).replaceAll("\\D", ""));
	}

	/** How far markers count that rise from 1 and may repeat; 0 if they do not. */
	private static int highest(List<Element> markers) {
		int highest = 0;
		for (Element marker : markers) {
			if (number(marker) > highest + 1 || number(marker) == 0) {
				return 0;
			}
			highest = Math.max(highest, number(marker));
		}
		return highest;
	}

	private static boolean isCount(List<Element> atStart, int highest) {
		List<Integer> counted = new ArrayList<>();
		atStart.forEach((sup) -> counted.add(number(sup)));
		for (int i = 0; i < counted.size(); i++) {
			if (counted.get(i) != i + 1) {
				return false;
			}
		}
		return counted.size() == highest;
	}

	private static boolean isAfter(Element body, List<Element> markers, List<Element> atStart) {
		List<Element> all = body.getAllElements();
		return all.indexOf(markers.get(markers.size() - 1)) < all.indexOf(atStart.get(0));
	}

	private static boolean beginsParagraph(Element sup) {
		Node node = sup;
		while (true) {
			Node before = node.previousSibling();
			while (before instanceof TextNode text && Blank.is(text.getWholeText()) || before instanceof Comment) {
				before = before.previousSibling();
			}
			if (before != null) {
				return before.nameIs("br");
			}
			Node parent = node.parent();
			if (parent == null || TextLines.isBlock(parent)) {
				return true;
			}
			node = parent;
		}
	}

	/** The ordered list that ends the text. */
	private static @Nullable Element lastList(Element body) {
		Element last = body.lastElementChild();
		while (last != null && last.is("div, section, article, footer") && last.lastElementChild() != null) {
			last = last.lastElementChild();
		}
		return (last != null && last.nameIs("ol")) ? last : null;
	}

	private static List<FoundNote> listed(Draft draft, Element list) {
		List<FoundNote> notes = new ArrayList<>();
		for (Element item : list.children()) {
			FoundNote note = draft.add();
			note.fillWith(item);
			notes.add(note);
		}
		Comment place = new Comment("");
		list.replaceWith(place);
		Separators.clearBefore(place);
		return notes;
	}

	private static List<FoundNote> standing(Draft draft, List<Element> atStart) {
		List<TextLine> lines = TextLines.of(draft.body());
		NoteLines noteLines = new NoteLines(lines, (line) -> false);
		List<Integer> starts = new ArrayList<>();
		for (int i = 0; i < lines.size() && starts.size() < atStart.size(); i++) {
			if (lines.get(i).holds(atStart.get(starts.size()))) {
				starts.add(i);
			}
		}
		List<FoundNote> notes = new ArrayList<>();
		for (int i = 0; i < starts.size(); i++) {
			int end = (i + 1 < starts.size()) ? noteLines.endBefore(starts.get(i + 1), starts.get(i))
					: noteLines.endOfLast(starts.get(i));
			FoundNote note = draft.add();
			noteLines.move(starts.get(i), end, note);
			NoteLabel.prune(atStart.get(i), note.words());
			notes.add(note);
		}
		return notes;
	}

	private static void call(Draft draft, List<Element> markers, List<FoundNote> notes) {
		for (Element marker : markers) {
			draft.call(notes.get(number(marker) - 1), marker);
		}
	}

}
