package blog.ibid.post;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The states of a post.
 *
 * @param postId its number
 * @param title of the post, may be empty
 * @param published whether readers see its text
 * @param lines newest first
 * @param older the state from which the next page goes on, null on the last
 * @param first whether it is the first page
 */
record HistoryPage(long postId, String title, boolean published, List<Line> lines, @Nullable String older,
		boolean first) {

	/**
	 * A state.
	 *
	 * @param name see {@link PostState}
	 * @param since when it came, empty for the first one that was kept
	 * @param by who made it, empty if an import did or nobody knows
	 * @param words of its text
	 * @param notes of its text
	 * @param moreWords than the state before, negative for fewer
	 * @param before the state before it, null for the first one
	 * @param correction what readers were told of this change, empty without such a
	 * sentence
	 * @param correctable whether readers saw what this one replaced
	 */
	record Line(String name, String title, String since, String by, int words, int notes, int moreWords, int moreNotes,
			@Nullable String before, String correction, boolean correctable) {

		public int fewerWords() {
			return -this.moreWords;
		}

		public int fewerNotes() {
			return -this.moreNotes;
		}

		public boolean isCopy() {
			return this.name.equals(PostState.COPY);
		}

		public boolean isNow() {
			return this.name.equals(PostState.NOW);
		}

		public boolean isEarlier() {
			return !isCopy() && !isNow();
		}

	}

}
