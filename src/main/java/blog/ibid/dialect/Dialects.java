package blog.ibid.dialect;

import java.util.List;
import java.util.function.BiFunction;

import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * All dialects of notes, in the order in which they are read: those that are proven by
 * links come before those that only look like notes.
 */
final class Dialects {

	private static final List<NoteReader> READERS = List.of(new LinkedNotes(), new ShortcodeNotes(),
			new ParenthesisNotes(), new MarkdownNotes(), new TypedNotes(), new SuperscriptNotes(), new StrayLinks());

	private Dialects() {
	}

	/**
	 * @param footnotesMeta the notes of a WordPress block post, see {@link WordPressText}
	 */
	static void read(Draft draft, @Nullable String footnotesMeta) {
		new BlockNotes(footnotesMeta).read(draft);
		READERS.forEach((reader) -> reader.read(draft));
	}

	/** Reads any HTML. */
	static Reading read(String html, BiFunction<Element, List<Note>, NotedText> cleaner) {
		Draft draft = new Draft(html, List.of());
		read(draft, null);
		return draft.finish(cleaner);
	}

}
