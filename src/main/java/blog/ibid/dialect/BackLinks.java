package blog.ibid.dialect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * What a note has besides its words: its own number, and links back to its markers.
 */
final class BackLinks {

	private static final Pattern NUMBER = Pattern
		.compile("[\\[(]?(\\d{1,3}|(?<=\\[)[ivxlc]{1,7})(?:[\\])]|[.)](?= )|(?= ))");

	private static final Evaluator MARKED = Selector
		.evaluatorOf(".mw-cite-backlink, .abt-footnotes-item__marker, a.footnote-back, "
				+ "a.footnote-backref, a.reversefootnote, a.easy-footnote-to-top, a[role=doc-backlink]");

	private BackLinks() {
	}

	static void remove(Element words, NoteLinks links, String key) {
		words.select(MARKED).forEach((link) -> NoteLabel.prune(link, words));
		boolean numbered = false;
		for (Element anchor : words.getElementsByTag("a")) {
			AnchorName name = AnchorName.of(anchor.id().isEmpty() ? anchor.attr("name") : anchor.id());
			boolean begins = name != null && name.isNote();
			if (begins && !anchor.hasAttr("href") && !NoteLabel.isMark(anchor.wholeText())) {
				anchor.unwrap();
			}
			else if (begins || links.isBackLink(anchor)) {
				numbered |= !Blank.is(anchor.wholeText());
				NoteLabel.prune(anchor, words);
			}
		}
		if (!numbered) {
			removeNumber(words, key);
		}
	}

	/**
	 * A number that stands outside the links. Word's may be any, as its anchors outlive a
	 * new numbering; else it must be the anchor's.
	 */
	private static void removeNumber(Element words, String key) {
		String text = Blank.plain(Blank.stripLeading(words.wholeText()));
		Matcher number = NUMBER.matcher(text);
		if (number.lookingAt()) {
			boolean bracketed = number.group().startsWith("[");
			boolean own = key.matches(".*\\D0*" + number.group(1));
			boolean bare = number.group().equals(number.group(1));
			if (key.startsWith("#") ? own && !bare : own || bracketed) {
				NoteLabel.strip(words, number.end());
			}
		}
	}

}
