package blog.ibid.text;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jsoup.nodes.Element;

/**
 * What must be known of a whole text before any part of it is cleaned: which notes it
 * calls, and which places in it its own links go to. Filled further while it is cleaned.
 */
final class Known {

	final Set<NoteKey> keys = new HashSet<>();

	final Set<NoteKey> called = new LinkedHashSet<>();

	private final Set<String> targets = new HashSet<>();

	private final Set<String> named = new HashSet<>();

	private boolean more;

	void learn(Element text, boolean isNote) {
		text.forEach((element) -> {
			String name = element.normalName();
			if (name.equals("a")) {
				String url = element.attr("href").strip();
				if (url.startsWith("#")) {
					this.targets.add(SafeUrl.fragment(url.substring(1)));
				}
			}
			else if (!isNote && name.equals("sup") && element.hasAttr("data-fn")) {
				NoteKey.from(element.attr("data-fn")).ifPresent(this.keys::add);
			}
		});
	}

	/** An id spelt as an attribute, empty where nothing points at it or it is taken. */
	String id(Element element) {
		if (this.targets.isEmpty()) {
			return "";
		}
		String raw = element.id();
		String id = SafeUrl.fragment(raw.isEmpty() && element.normalName().equals("a") ? element.attr("name") : raw);
		if (id.isEmpty() || !this.targets.contains(id) || !this.named.add(id)) {
			return "";
		}
		var spelling = new StringBuilder();
		Escape.attribute(spelling, "id", id);
		return spelling.toString();
	}

	/** True once: a text has one place where a list stops showing it. */
	boolean firstMore() {
		boolean first = !this.more;
		this.more = true;
		return first;
	}

}
