package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Notes that are linked with their markers by anchors: Word, LibreOffice and Google Docs,
 * kramdown, pandoc and other Markdown writers, MediaWiki, Pressbooks, Easy Footnotes.
 */
final class LinkedNotes implements NoteReader {

	@Override
	public void read(Draft draft) {
		if (!draft.mentions("ftn", "edn", "fn", "note", "href=\"#", "href='#")) {
			return;
		}
		NoteLinks links = NoteLinks.of(draft.body());
		if (!links.targets().isEmpty() && !draft.isTooMany(links.targets().size() + links.calls().size())) {
			new Pairing(draft, links).run();
		}
	}

	/** One text's links, paired. */
	private static final class Pairing {

		private static final Set<String> HOLDERS = Set.of("li", "div", "dd", "aside", "section");

		private final Draft draft;

		private final NoteLinks links;

		private final Map<NoteLinks.Target, List<NoteLinks.Call>> pairs = new HashMap<>();

		private final Map<NoteLinks.Target, FoundNote> notes = new LinkedHashMap<>();

		private final Set<Element> holders = new HashSet<>();

		Pairing(Draft draft, NoteLinks links) {
			this.draft = draft;
			this.links = links;
		}

		void run() {
			for (NoteLinks.Call call : this.links.calls()) {
				NoteLinks.Target target = targetOf(call);
				if (target != null) {
					this.pairs.computeIfAbsent(target, (t) -> new ArrayList<>()).add(call);
				}
			}
			if (this.pairs.isEmpty()) {
				return;
			}
			List<TextLine> lines = TextLines.of(this.draft.body());
			List<NoteLinks.Target> inOrder = new ArrayList<>(this.links.targets());
			inOrder.sort((a, b) -> Integer.compare(a.order(), b.order()));
			LinkedLines standing = new LinkedLines(lines,
					inOrder.stream().filter((target) -> holder(target.element()) == null).toList(), this.links.calls());
			inOrder.removeIf((target) -> !isHeld(target) && !standing.begins(target));
			inOrder.forEach((target) -> this.notes.put(target, this.draft.add()));
			standing.move(this.notes);
			// a note may hold others, which must leave first
			for (int i = inOrder.size() - 1; i >= 0; i--) {
				moveHeld(inOrder.get(i));
			}
			this.notes.forEach(this::finish);
		}

		/** The next note of that name, since a page of several texts repeats names. */
		private NoteLinks.@Nullable Target targetOf(NoteLinks.Call call) {
			NoteLinks.Target last = null;
			for (NoteLinks.Target target : this.links.targets(call.key())) {
				last = target;
				if (target.order() > call.order()) {
					break;
				}
			}
			return last;
		}

		private void moveHeld(NoteLinks.Target target) {
			Element holder = holder(target.element());
			FoundNote note = this.notes.get(target);
			if (holder == null || note == null) {
				return;
			}
			Comment place = new Comment("");
			Element whole = SubReference.around(holder);
			holder.replaceWith(place);
			note.fill(SubReference.wordsBefore(holder, whole));
			note.fillWith(holder);
			Separators.clearBefore(place);
			if (whole != null && !this.holders.contains(whole)) {
				SubReference.dropIfTold(whole);
			}
		}

		private void finish(NoteLinks.Target target, FoundNote note) {
			BackLinks.remove(note.words(), this.links, target.key());
			List<NoteLinks.Call> calls = this.pairs.getOrDefault(target, List.of());
			if (calls.isEmpty()) {
				this.draft.remark("A note is called by no marker; it was kept after the others: "
						+ Remarks.start(note.words().wholeText()));
			}
			for (NoteLinks.Call call : calls) {
				if (!this.draft.holds(call.element())) {
					continue;
				}
				if (NoteMark.isOne(call.element())) {
					this.draft.call(note, NoteMark.of(call.element()));
				}
				else {
					NoteMark.refer(this.draft, note, call.element());
				}
			}
		}

		private boolean isHeld(NoteLinks.Target target) {
			Element holder = holder(target.element());
			return holder != null && mayBeNote(holder, target) && this.holders.add(holder);
		}

		/**
		 * A division with such a name may also be the one around all notes, or all text.
		 */
		private boolean mayBeNote(Element holder, NoteLinks.Target target) {
			List<NoteLinks.Call> calls = this.pairs.getOrDefault(target, List.of());
			if (holder.nameIs("li")) {
				return !calls.isEmpty() || !SubReference.isWork(holder);
			}
			return calls.isEmpty() ? !target.key().startsWith("#")
					: calls.stream().noneMatch((call) -> TextLine.isWithin(call.element(), holder));
		}

		/** The list item or division that holds a whole note, null if lines do. */
		private static @Nullable Element holder(Element named) {
			if (HOLDERS.contains(named.normalName())) {
				return named;
			}
			if (TextLines.isBlock(named)) {
				return null;
			}
			Element parent = named.parent();
			while (parent != null && !parent.nameIs("body")) {
				if (parent.nameIs("li")) {
					return parent;
				}
				parent = parent.parent();
			}
			return null;
		}

	}

}
