package blog.ibid.text;

import java.util.HashSet;
import java.util.Set;

/**
 * The ids that an author gave to places in a text, so that a link can lead there.
 */
final class NamedPlaces {

	private NamedPlaces() {
	}

	/** Of its body and of its notes. */
	static Set<String> in(NotedText text) {
		Set<String> named = new HashSet<>();
		collect(text.body(), named);
		text.notes().forEach((note) -> collect(note.html(), named));
		return named;
	}

	private static void collect(String html, Set<String> named) {
		for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', open + 1)) {
			String id = PlainText.attribute(html.substring(open, html.indexOf('>', open)), "id");
			if (id != null) {
				named.add(id);
			}
		}
	}

}
