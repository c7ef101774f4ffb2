package blog.ibid.search;

import java.util.ArrayList;
import java.util.List;

import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import blog.ibid.text.Owner;

/**
 * The notes of a text, each to be found by itself.
 */
final class NotesOf {

	private NotesOf() {
	}

	static List<Searchable.NoteWords> text(NotedText text, Owner owner) {
		List<Searchable.NoteWords> words = new ArrayList<>();
		for (Note note : text.used()) {
			String plain = new NotedText(note.html(), List.of()).plainText();
			if (!note.lost() && !plain.isBlank()) {
				words.add(new Searchable.NoteWords(text.number(note.key()).orElseThrow(),
						"fnref-" + owner + "-" + note.key() + "-1", plain));
			}
		}
		return words;
	}

}
