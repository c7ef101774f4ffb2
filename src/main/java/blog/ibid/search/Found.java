package blog.ibid.search;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param hits those of this page
 * @param next where the next page begins, null on the last
 * @param total on all pages
 * @param more whether there are more than that
 * @param loosely whether no thing had all the words, so that these have some
 * @param meant what may have been meant, null where that isn't known
 */
record Found(List<Hit> hits, @Nullable Mark next, long total, boolean more, boolean loosely, @Nullable String meant) {

	static final Found NOTHING = new Found(List.of(), null, 0, false, false, null);

	Found meaning(Optional<String> words) {
		return new Found(this.hits, this.next, this.total, this.more, this.loosely, words.orElse(null));
	}

	/**
	 * A thing that was found.
	 *
	 * @param type see {@link Searchable}
	 * @param title may be empty only for a reply
	 * @param href where it is read
	 * @param note its number, 0 for what is none
	 * @param by who wrote it, null where that is said elsewhere
	 * @param on the post that a comment is on, null for others
	 * @param date may be empty
	 */
	record Hit(String type, String title, String href, int note, @Nullable String by, @Nullable String on, String date,
			String iso, List<Snippets.Run> snippet) {
	}

}
