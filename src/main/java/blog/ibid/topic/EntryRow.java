package blog.ibid.topic;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * An entry as it is kept.
 *
 * @param name what its author calls it, as far as this can be told quickly
 */
record EntryRow(long id, long topic, String place, EntryKind kind, @Nullable Long post, @Nullable Long comment,
		@Nullable String title, String gloss, @Nullable String url, boolean removed, long version, String name) {

	static final String SELECT = """
			select e.id, e.topic_id, e.place, e.kind, e.post_id, e.comment_id, e.title, e.gloss, e.url,
			e.removed_at is not null, e.version, coalesce(e.title, c.title, p.title, '') from topic_entry e
			left join post p on p.id = e.post_id left join comment c on c.id = e.comment_id\s""";

	static EntryRow read(ResultSet row, int number) throws SQLException {
		return new EntryRow(row.getLong(1), row.getLong(2), row.getString(3), EntryKind.valueOf(row.getString(4)),
				row.getObject(5, Long.class), row.getObject(6, Long.class), row.getString(7), row.getString(8),
				row.getString(9), row.getBoolean(10), row.getLong(11), row.getString(12));
	}

}
