package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Notes in Markdown that nothing has turned into HTML: {@code [^1]} in the text, and a
 * paragraph {@code [^1]: words}.
 */
final class MarkdownNotes implements NoteReader {

	private static final Pattern BEGINS = Pattern.compile("\\[\\^([^\\]\\s]{1,60})\\]:");

	private static final Pattern MARKER = Pattern.compile("\\[\\^([^\\]\\s]{1,60})\\](?!:)");

	@Override
	public void read(Draft draft) {
		if (!draft.mentions("[^")) {
			return;
		}
		List<TextLine> lines = TextLines.of(draft.body());
		Map<String, Integer> starts = new LinkedHashMap<>();
		for (int i = 0; i < lines.size(); i++) {
			Matcher begins = BEGINS.matcher(lines.get(i).text().stripLeading());
			if (begins.lookingAt()) {
				starts.putIfAbsent(begins.group(1), i);
			}
		}
		Map<String, List<TextToken>> markers = new HashMap<>();
		TextToken.cut(draft.body(), MARKER)
			.forEach((token) -> markers.computeIfAbsent(token.match().group(1), (k) -> new ArrayList<>()).add(token));
		report(draft, starts, markers);
		starts.keySet().retainAll(markers.keySet());
		if (!starts.isEmpty()) {
			pair(draft, starts, markers);
		}
	}

	private static void pair(Draft draft, Map<String, Integer> starts, Map<String, List<TextToken>> markers) {
		List<TextLine> lines = TextLines.of(draft.body());
		NoteLines noteLines = new NoteLines(lines, (line) -> false);
		starts.forEach((name, start) -> {
			int end = start + 1;
			while (end < lines.size() && lines.get(end).block() == lines.get(start).block()
					&& !BEGINS.matcher(lines.get(end).text().stripLeading()).lookingAt()) {
				end++;
			}
			FoundNote note = draft.add();
			noteLines.move(start, end, note);
			joinLines(note.words());
			NoteLabel.strip(note.words(), name.length() + "[^]:".length());
			markers.getOrDefault(name, List.of()).forEach((token) -> draft.call(note, token.node()));
		});
	}

	/** Markdown breaks lines where it likes; they are one paragraph. */
	private static void joinLines(Element words) {
		Element first = words.child(0);
		for (Element line : words.children().subList(1, words.childrenSize())) {
			first.appendChild(new TextNode(" "));
			List.copyOf(line.childNodes()).forEach(first::appendChild);
			line.remove();
		}
	}

	private static void report(Draft draft, Map<String, Integer> starts, Map<String, List<TextToken>> markers) {
		var strayMarkers = new TreeSet<>(markers.keySet());
		strayMarkers.removeAll(starts.keySet());
		for (String name : strayMarkers) {
			draft.remark("Marker [^" + name + "] has no note; it was left as it stood.");
			draft.strayMarkers(markers.getOrDefault(name, List.of()).size());
		}
		var strayNotes = new TreeSet<>(starts.keySet());
		strayNotes.removeAll(markers.keySet());
		for (String name : strayNotes) {
			draft.remark("Note [^" + name + "] is called by no marker; it was left as it stood.");
			draft.strayNotes(1);
		}
	}

}
