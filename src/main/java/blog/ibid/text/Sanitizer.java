package blog.ibid.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Makes the stored form of a noted text, which all else relies on.
 * <p>
 * It is valid HTML of a small semantic vocabulary, spelt in one way only, so that
 * cleaning it again changes nothing: attribute values in double quotes and without a raw
 * quote, {@code <} or {@code >}, text without a raw {@code <}, no comments. A note is
 * called by {@code <sup data-fn="key"></sup>} and referred to by
 * {@code <span data-see="key"></span>}; what stands before {@code
 *
<hr data-more="label">
 * } is the teaser. No script, style, form or foreign frame is left, and of classes only
 * our own few.
 */
public final class Sanitizer {

	/** Deeper nesting is an attack or an accident. */
	static final int DEEPEST = 250;

	private Sanitizer() {
	}

	/**
	 * Cleans a body and its notes. The tree given stays as it is.
	 * @param body any HTML; its markers are {@code <sup data-fn="key"></sup>}
	 * @param notes the notes' HTML as other systems wrote it
	 * @return the stored form; a marker without a note has got an empty one that counts
	 * as lost
	 */
	public static NotedText clean(Element body, List<Note> notes) {
		return clean(body, notes, Policy.BODY);
	}

	/** A text in the stored form with other words, of any HTML, for one of its notes. */
	public static NotedText rewrite(NotedText text, NoteKey key, String html) {
		List<Note> notes = text.notes()
			.stream()
			.map((note) -> note.key().equals(key) ? new Note(key, html) : note)
			.toList();
		return clean(parse(text.body()), notes);
	}

	/** Cleans a text without notes. */
	public static NotedText clean(String html) {
		return bounded(html, clean(parse(html), List.of()));
	}

	/**
	 * Cleans what a visitor wrote: paragraphs, quotations, lists, code, emphasis and
	 * links. Other things become these, pictures become links.
	 * @param body any HTML, with markers as in a post
	 * @param notes the notes' HTML
	 */
	public static NotedText cleanComment(Element body, List<Note> notes) {
		return clean(body, notes, Policy.COMMENT);
	}

	/** Cleans a visitor's text without notes. */
	public static NotedText cleanComment(String html) {
		return bounded(html, cleanComment(parse(html), List.of()));
	}

	private static NotedText clean(Element body, List<Note> notes, Policy policy) {
		var known = new Known();
		known.learn(body, false);
		Map<NoteKey, Note> given = new LinkedHashMap<>();
		Map<NoteKey, Element> parsed = new LinkedHashMap<>();
		for (Note note : notes) {
			if (given.putIfAbsent(note.key(), note) == null) {
				Element element = parse(note.html());
				known.learn(element, true);
				known.keys.add(note.key());
				parsed.put(note.key(), element);
			}
		}
		var html = new StringBuilder();
		Branch root = new Translation(policy, known).of(body);
		Headings.settle(root);
		root.printChildren(html);
		List<Note> cleaned = new ArrayList<>();
		for (NoteKey key : known.called) {
			Note note = given.remove(key);
			cleaned.add((note != null) ? clean(note, parsed, policy, known) : new Note(key, "", true));
		}
		given.values().forEach((note) -> cleaned.add(clean(note, parsed, policy, known)));
		return new NotedText(html.toString(), cleaned);
	}

	private static Note clean(Note note, Map<NoteKey, Element> parsed, Policy policy, Known known) {
		Element element = parsed.getOrDefault(note.key(), new Element("body"));
		Branch root = new Translation(policy.forNotes(), known).of(element);
		var html = new StringBuilder();
		if (root.children.size() == 1 && root.lastChild() instanceof Branch only && only.name.equals("p")
				&& only.attributes.isEmpty()) {
			only.printChildren(html);
		}
		else {
			root.printChildren(html);
		}
		return new Note(note.key(), html.toString(), note.lost() && html.isEmpty());
	}

	private static Element parse(String html) {
		if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
			return new Element("body").appendChild(new TextNode(html));
		}
		Element context = Document.createShell("").body();
		List<Node> nodes = Parser.htmlParser().setMaxDepth(DEEPEST).parseFragmentInput(html, context, "");
		// moving them one by one would take a time that grows with their square
		return (!nodes.isEmpty() && nodes.get(0).parent() instanceof Element parent) ? parent : new Element("body");
	}

	/**
	 * HTML's rules open elements again that were never closed, which a hostile text can
	 * use to become a thousand times as long. Such a text is kept as words only.
	 */
	private static NotedText bounded(String html, NotedText text) {
		if (text.body().length() <= 4L * html.length() + 1024) {
			return text;
		}
		var words = new Element("body").appendChild(new TextNode(parse(html).text()));
		return clean(words, List.of());
	}

}
