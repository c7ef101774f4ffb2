package blog.ibid.source;

import java.util.List;

/**
 * All places of one text where a source is cited, ready for a page.
 *
 * @param notes that cite it, in their order; empty where none does
 * @param listed whether it stands in a list of sources
 * @param title of the post or topic, or an addendum's own
 * @param href where the text is read
 * @param date as readers read it
 * @param published ISO 8601
 * @param by who wrote the reply, empty where it is none
 * @param addendum whether it is an addendum
 * @param topic whether it is the introduction of a topic
 * @param words of the sentence, plain text; may be empty
 */
public record CitingLine(List<NoteLink> notes, boolean listed, String title, String href, String date, String published,
		String by, boolean addendum, boolean topic, String words) {

	/**
	 * @param href of the marker that calls it
	 */
	public record NoteLink(int number, String href) {
	}

	/** Where the first place is read. */
	public String first() {
		return this.notes.isEmpty() ? this.href : this.notes.get(0).href();
	}

}
