package blog.ibid.store;

import java.util.List;
import java.util.Set;

import blog.ibid.text.Excerpt;
import blog.ibid.text.Note;
import blog.ibid.text.NoteTraits;
import blog.ibid.text.NotedText;
import blog.ibid.text.OwnPictures;
import org.jspecify.annotations.Nullable;

/**
 * A noted text with all that is kept beside it, worked out. Whoever keeps many texts
 * prepares them on other threads than the one that writes.
 */
public final class PreparedText {

	private final NotedText text;

	private final String excerpt;

	private final int words;

	private final int noteCount;

	private final List<NoteTraits> traits;

	private final Set<String> pictures;

	private PreparedText(NotedText text) {
		this.text = text;
		this.excerpt = Excerpt.of(text);
		this.words = text.wordCount();
		this.noteCount = text.used().size();
		this.traits = NoteTraits.of(text);
		this.pictures = OwnPictures.in(text.body());
		text.notes().forEach((note) -> this.pictures.addAll(OwnPictures.in(note.html())));
	}

	/** Reckons what is kept beside a text; no database is asked. */
	public static PreparedText of(NotedText text) {
		return new PreparedText(text);
	}

	public NotedText text() {
		return this.text;
	}

	@Nullable Object[] row(long id) {
		return new Object[] { id, this.text.body(), this.text.teaser().orElse(null), this.excerpt, this.words,
				this.noteCount };
	}

	void addNoteRows(long id, List<Object[]> rows) {
		int position = 1;
		for (Note note : this.text.notes()) {
			NoteTraits told = this.traits.get(position - 1);
			rows.add(new Object[] { id, position++, note.key().value(), note.html(), note.lost(), told.uses(),
					told.links(), told.titled(), told.dated() });
		}
	}

	void addPictureRows(long id, List<Object[]> rows) {
		this.pictures.forEach((path) -> rows.add(new Object[] { id, path }));
	}

}
