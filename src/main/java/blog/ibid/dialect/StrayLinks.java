package blog.ibid.dialect;

import java.util.List;

import org.jsoup.nodes.Element;

/**
 * Comes last: counts the links to and from notes that no reader could pair, and removes
 * the addresses of files on somebody's disk from them.
 */
final class StrayLinks implements NoteReader {

	@Override
	public void read(Draft draft) {
		if (!draft.mentions("ftn", "edn", "fn", "note")) {
			return;
		}
		NoteLinks links = NoteLinks.of(draft.body());
		List<NoteLinks.Call> calls = links.calls()
			.stream()
			.filter((call) -> call.element().hasAttr("href") && NoteMark.isOne(call.element()))
			.toList();
		for (NoteLinks.Call call : calls) {
			draft.remark(
					"Marker " + Remarks.start(call.element().wholeText()) + " has no note; it was left as it stood.");
		}
		draft.strayMarkers(calls.size());
		List<NoteLinks.Target> paired = links.targets().stream().filter((target) -> isPaired(target.key())).toList();
		if (!paired.isEmpty()) {
			draft.remark("Notes without markers were left as they stood: " + paired.size() + ".");
			draft.strayNotes(paired.size());
		}
		links.calls().forEach((call) -> removeFileAddress(call.element()));
		paired.forEach((target) -> removeFileAddress(target.element()));
	}

	private static boolean isPaired(String key) {
		return !key.startsWith("#");
	}

	private static void removeFileAddress(Element link) {
		if (!link.attr("href").startsWith("#") && !link.attr("href").startsWith("http")) {
			link.removeAttr("href");
		}
	}

}
