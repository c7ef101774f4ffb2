package blog.ibid.dialect;

import java.util.List;

import org.jsoup.nodes.Element;

/**
 * The tag in which the editor of Modern Footnotes keeps a note. Formats inside a note
 * split it, so that one note is several tags in a row.
 */
final class MfnTags {

	private MfnTags() {
	}

	/** One tag for each note, in order. */
	static List<Element> gather(Element body) {
		for (Element tag : body.getElementsByTag("mfn")) {
			if (NoteMark.outermost(tag) instanceof Element wrapper && wrapper != tag) {
				Element outer = new Element("mfn");
				wrapper.replaceWith(outer);
				outer.appendChild(wrapper);
				tag.unwrap();
			}
		}
		for (Element tag : body.getElementsByTag("mfn")) {
			while (tag.nextSibling() instanceof Element next && next.nameIs("mfn")) {
				List.copyOf(next.childNodes()).forEach(tag::appendChild);
				next.remove();
			}
		}
		return List.copyOf(body.getElementsByTag("mfn").stream().filter((tag) -> tag.closest("mfn") == tag).toList());
	}

}
