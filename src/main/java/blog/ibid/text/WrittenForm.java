package blog.ibid.text;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A noted text as one string of HTML, for whoever edits it: the body in the stored form,
 * and after it, where there are notes,
 * {@code <section data-notes><div data-note="k7">…</div>…</section>}. The editor sends
 * and gets it, and a plain text field shows it.
 */
public final class WrittenForm {

	private WrittenForm() {
	}

	/** Spells a text. Equal texts are spelt equally. */
	public static String of(NotedText text) {
		if (text.notes().isEmpty()) {
			return text.body();
		}
		var html = new StringBuilder(text.body()).append("<section data-notes>");
		for (Note note : text.notes()) {
			html.append("<div data-note=\"").append(note.key()).append(note.lost() ? "\" data-lost>" : "\">");
			html.append(note.html()).append("</div>");
		}
		return html.append("</section>").toString();
	}

	/** Whether the HTML carries its notes in this form. */
	public static boolean isIn(String html) {
		return html.contains("data-note");
	}

	/**
	 * Reads it back, in whatever state an editor or a person has left it.
	 * @param html of any kind
	 * @return the stored form of it
	 */
	public static NotedText read(String html) {
		Document document = Document.createShell("");
		Parser parser = Parser.htmlParser().setMaxDepth(Sanitizer.DEEPEST);
		Element body = document.body();
		body.appendChildren(parser.parseFragmentInput(html, body, ""));
		List<Note> notes = new ArrayList<>();
		for (Element note : body.select("[data-note]")) {
			NoteKey.from(note.attr("data-note"))
				.ifPresent((key) -> notes.add(new Note(key, note.html(), note.hasAttr("data-lost"))));
		}
		body.select("section[data-notes]").remove();
		body.select("[data-note]").remove();
		return Sanitizer.clean(body, notes);
	}

}
