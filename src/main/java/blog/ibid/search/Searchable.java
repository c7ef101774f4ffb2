package blog.ibid.search;

import java.time.Instant;
import java.util.List;

/**
 * A thing that readers may find, as the index takes it in. All words are plain text.
 *
 * @param kind of the source it comes from
 * @param id its number
 * @param type what readers filter by: {@code post}, {@code page}, {@code comment} and so
 * on
 * @param title may be empty
 * @param about of what it is part, to be found only together with words of its own; may
 * be empty
 * @param names under which it is filed, separated by line ends
 * @param text its words
 * @param version changes whenever the text does
 * @param time by which newer comes before older
 * @param year in the blog's own calendar
 * @param author the number of the blog's author who wrote it, 0 for others
 * @param categories in which it is listed
 * @param path by which others link to it, empty where that does not matter
 * @param links the paths to which it links
 * @param notes each found by itself
 */
public record Searchable(String kind, long id, String type, String title, String about, String names, String text,
		long version, Instant time, int year, long author, List<Long> categories, String path, List<String> links,
		List<NoteWords> notes) {

	/**
	 * A note of it.
	 *
	 * @param number as printed
	 * @param anchor of its first marker on the page
	 */
	public record NoteWords(int number, String anchor, String text) {
	}

}
