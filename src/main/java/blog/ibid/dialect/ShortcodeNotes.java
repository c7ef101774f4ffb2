package blog.ibid.dialect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Notes written where they are called, between the shortcodes of a plugin: Modern
 * Footnotes, Easy Footnotes, Footnotes Made Easy, Pressbooks, Simple Footnotes.
 */
final class ShortcodeNotes implements NoteReader {

	private static final Pattern TOKEN = Pattern
		.compile("(?<!\\[)\\[(/?)(mfn|modern_footnote|efn_note|note|footnote|fn|ref)(\\s[^\\[\\]]*)?\\](?!\\])");

	private static final Pattern LIST = Pattern.compile("\\[(?:mfn|modern_footnote)_list(?:\\s[^\\]]*)?\\]");

	private static final Pattern NUMBER = Pattern.compile("referencenumber\\s*=\\s*[\"'\u201d\u2033]?(\\d{1,4})");

	@Override
	public void read(Draft draft) {
		if (draft.mentions("[zotpress")) {
			draft.remark("Zotpress citations name works that only Zotero knows; they were left as they stood.");
		}
		if (draft.mentions("<mfn")) {
			readTags(draft);
		}
		if (!draft.mentions("fn]", "note]", "ref]", "_list")) {
			return;
		}
		TextToken.cut(draft.body(), LIST).forEach((token) -> removeWithBlock(token.node()));
		List<TextToken> tokens = TextToken.cut(draft.body(), TOKEN);
		if (!draft.isTooMany(tokens.size())) {
			new Pairs(draft, tokens).take();
		}
	}

	private static void readTags(Draft draft) {
		if (!draft.isTooMany(draft.body().getElementsByTag("mfn").size())) {
			MfnTags.gather(draft.body()).forEach((tag) -> take(draft, tag));
		}
	}

	private static void take(Draft draft, Element tag) {
		FoundNote note = draft.add();
		note.fillWith(tag);
		draft.call(note, tag);
	}

	private static void removeWithBlock(TextNode token) {
		Element block = token.parentElement();
		token.remove();
		if (block != null && block.nameIs("p") && block.children().isEmpty() && Blank.is(block.wholeText())) {
			block.remove();
		}
	}

	/** The opening and closing shortcodes of one text. */
	private static final class Pairs {

		private final Draft draft;

		private final List<TextToken> tokens;

		private final Map<String, FoundNote> numbered = new HashMap<>();

		private final List<FoundNote> notes = new ArrayList<>();

		Pairs(Draft draft, List<TextToken> tokens) {
			this.draft = draft;
			this.tokens = tokens;
		}

		void take() {
			Deque<TextToken> open = new ArrayDeque<>();
			TreeSet<String> stray = new TreeSet<>();
			for (TextToken token : this.tokens) {
				if (token.match().group(1).isEmpty()) {
					open.push(token);
					continue;
				}
				TextToken opening = closeLatest(open, token.match().group(2));
				if (opening == null || !take(opening, token.node())) {
					stray.add("[" + token.match().group(2) + "]");
				}
			}
			open.forEach((token) -> stray.add("[" + token.match().group(2) + "]"));
			if (!stray.isEmpty()) {
				this.draft.remark(String.join(", ", stray)
						+ " stands where it makes no note, or is not closed; it was left as it stood.");
			}
		}

		private static @Nullable TextToken closeLatest(Deque<TextToken> open, String name) {
			for (Iterator<TextToken> tokens = open.iterator(); tokens.hasNext();) {
				TextToken token = tokens.next();
				if (token.match().group(2).equals(name)) {
					tokens.remove();
					return token;
				}
			}
			return null;
		}

		private boolean take(TextToken opening, TextNode closing) {
			if (opening.match().group(2).equals("note") && isBox(opening.node())) {
				return false;
			}
			Matcher attribute = NUMBER.matcher(String.valueOf(opening.match().group(3)));
			String number = attribute.find() ? attribute.group(1) : "";
			Node behind = opening.node().nextSibling();
			FoundNote again = (behind == closing) ? noteNumbered(number) : null;
			if (behind == closing && again == null) {
				return false;
			}
			if (again == null) {
				again = new FoundNote(false);
				again.fill(TextRange.take(opening.node(), closing));
				again = known(number, again);
			}
			closing.remove();
			this.draft.call(again, opening.node());
			return true;
		}

		/** The note itself, or an earlier one with the same number and words. */
		private FoundNote known(String number, FoundNote found) {
			FoundNote same = number.isEmpty() ? null : this.numbered.get(number);
			if (same != null && same.words().html().equals(found.words().html())) {
				return same;
			}
			FoundNote note = this.draft.add();
			note.fillWith(found.words());
			this.notes.add(note);
			if (!number.isEmpty()) {
				this.numbered.putIfAbsent(number, note);
			}
			return note;
		}

		private @Nullable FoundNote noteNumbered(String number) {
			if (number.isEmpty()) {
				return null;
			}
			int place = Integer.parseInt(number) - 1;
			FoundNote placed = (place >= 0 && place < this.notes.size()) ? this.notes.get(place) : null;
			return this.numbered.getOrDefault(number, placed);
		}

		/** Other plugins draw boxes with [note]: it has its paragraph for itself. */
		private static boolean isBox(TextNode opening) {
			Node before = opening.previousSibling();
			while (before instanceof TextNode text && Blank.is(text.getWholeText())) {
				before = before.previousSibling();
			}
			Element parent = opening.parentElement();
			return (before == null || before.nameIs("br")) && parent != null && TextLines.isBlock(parent);
		}

	}

}
