package blog.ibid.text;

/**
 * One note of a {@link NotedText}.
 *
 * @param key its name within the text
 * @param html its words in the stored form, see {@link Sanitizer}
 * @param lost whether another system had lost the words before they came here, so that
 * only the marker was left
 */
public record Note(NoteKey key, String html, boolean lost) {

	public Note(NoteKey key, String html) {
		this(key, html, false);
	}

}
