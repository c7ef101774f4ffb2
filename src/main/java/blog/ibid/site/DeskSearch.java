package blog.ibid.site;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Finds things by their words for those who work at the desk, whether readers see the
 * things or not. Whoever lists them says which of them a person may see.
 */
public interface DeskSearch {

	/** The newest are found where there are more. */
	int MOST = 10_000;

	/**
	 * What a list is of.
	 */
	enum Kind {

		/** Posts and pages. */
		POST,
		/** Notes of posts and pages. */
		NOTE,
		/** Everything that was said on posts. */
		COMMENT,
		/** Pictures and documents. */
		MEDIA

	}

	/**
	 * Looks for words, "phrases" and what shall -not occur, in all that was saved up to
	 * now.
	 */
	Found find(Kind kind, String words);

	/**
	 * What was found.
	 *
	 * @param indexed whether it is known: if not, a list has to look by itself
	 * @param making whether it is not known because there is no index yet that has
	 * everything
	 * @param ids of things, or of the texts whose notes were found
	 * @param positions of notes in those texts, null for other things
	 */
	record Found(boolean indexed, boolean making, Long[] ids, Integer @Nullable [] positions) {

		/** No word was asked for. */
		public static final Found NOT_ASKED = new Found(false, false, new Long[0], null);

		public static final Found NOT_READY = new Found(false, true, new Long[0], null);

		public static Found things(Long[] ids) {
			return new Found(true, false, ids, null);
		}

		public static Found notes(Long[] texts, Integer[] positions) {
			return new Found(true, false, texts, positions);
		}

		/**
		 * SQL for what was found, to be joined: a table of ids, or of texts and
		 * positions.
		 */
		public String table(String alias) {
			return (this.positions != null) ? "unnest(cast(:found as bigint array), cast(:positions as integer array)) "
					+ alias + " (text_id, position)" : "unnest(cast(:found as bigint array)) " + alias + " (id)";
		}

		/** The parameters of {@link #table}. */
		public Map<String, Object> parameters() {
			return (this.positions != null) ? Map.of("found", this.ids, "positions", this.positions)
					: Map.of("found", this.ids);
		}

	}

}
