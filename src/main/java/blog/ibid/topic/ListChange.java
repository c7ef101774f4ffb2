package blog.ibid.topic;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * A change of the list as it is kept.
 *
 * @param kind what was done
 * @param topic the one that changed, or where the entry stands since
 * @param entry null of a topic
 * @param wasAbove where it stood before
 * @param wasPlace its key there
 * @param wasTitle its own title before
 * @param wasGloss its gloss before
 * @param wasIntro its introduction before
 * @param left the version since
 */
record ListChange(Kind kind, long topic, @Nullable Long entry, @Nullable Long wasAbove, @Nullable String wasPlace,
		@Nullable String wasTitle, @Nullable String wasGloss, @Nullable Long wasIntro, long left) {

	static ListChange filed(long topic, @Nullable Long entry) {
		return new ListChange(Kind.FILED, topic, entry, null, null, null, null, null, 0);
	}

	static ListChange moved(long topic, @Nullable Long entry, long wasAbove, String wasPlace, long left) {
		return new ListChange(Kind.MOVED, topic, entry, wasAbove, wasPlace, null, null, null, left);
	}

	static ListChange removed(long topic, @Nullable Long entry, long left) {
		return new ListChange(Kind.REMOVED, topic, entry, null, null, null, null, null, left);
	}

	/** Of the columns that {@link Undoing} reads. */
	static ListChange read(ResultSet row, int number) throws SQLException {
		return new ListChange(Kind.valueOf(row.getString(2)), row.getLong(3), row.getObject(4, Long.class),
				row.getObject(5, Long.class), row.getString(6), row.getString(7), row.getString(8),
				row.getObject(9, Long.class), row.getLong(10));
	}

	/** The number of what changed. */
	long id() {
		return (this.entry != null) ? this.entry : this.topic;
	}

	Places.Kind placeKind() {
		return (this.entry != null) ? Places.Kind.ENTRY : Places.Kind.TOPIC;
	}

	/** What was done. */
	enum Kind {

		FILED, MOVED, REWORDED, REMOVED,
		/** A list that was typed by hand came in as a whole. */
		BROUGHT

	}

}
