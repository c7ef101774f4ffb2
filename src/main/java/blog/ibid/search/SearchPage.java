package blog.ibid.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The page of a search.
 *
 * @param words as they were understood
 * @param narrowed whether a filter is set
 * @param filters that can be set
 * @param found null where nothing was asked
 * @param answers false while there is no index
 * @param next the next page, null on the last
 * @param first the first page, null on it
 * @param everywhere the same search without filters
 * @param meant what may have been meant
 */
record SearchPage(String words, boolean narrowed, List<Filter> filters, @Nullable Found found, boolean answers,
		@Nullable String next, @Nullable String first, String everywhere, @Nullable Meant meant) {

	/** Whether nothing at all was found. */
	public boolean isHopeless() {
		return this.found != null && this.found.hits().isEmpty();
	}

	/**
	 * A filter.
	 *
	 * @param name of its field
	 */
	record Filter(String name, List<Option> options) {
	}

	/**
	 * @param message names a word in the messages, null for what has a name of its own
	 */
	record Option(String value, @Nullable String message, String name, boolean selected) {
	}

	record Meant(String words, String href) {
	}

}
