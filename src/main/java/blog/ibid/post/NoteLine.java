package blog.ibid.post;

import blog.ibid.text.NotePlace;
import org.jspecify.annotations.Nullable;

/**
 * A note among all notes.
 *
 * @param postId of the post that has it
 * @param title of that post, may be empty
 * @param key its name there
 * @param position its place among the notes of the text
 * @param number as printed, 0 if no marker calls it
 * @param place the sentence that calls it
 * @param words plain text
 * @param html in the stored form
 * @param version of the post
 * @param writing whether the post has a working copy
 * @param href where readers see its marker, null if they don't
 */
record NoteLine(long postId, String title, String key, int position, int number, NotePlace place, String words,
		String html, boolean lost, int uses, long version, boolean writing, @Nullable String href) {

	public String path() {
		return "/admin/notes/" + this.postId + "/" + this.key;
	}

}
