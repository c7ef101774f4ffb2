package blog.ibid.topic;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * A topic as it is kept.
 *
 * @param above 0 for one right below the list; of the list itself too
 */
record TopicRow(long id, long above, String slug, String title, String place, @Nullable Long intro, boolean removed,
		long version) {

	static final String SELECT = """
			select id, coalesce(parent_id, 0), slug, title, place, intro_id, removed_at is not null, version
			from topic\s""";

	static TopicRow read(ResultSet row, int number) throws SQLException {
		return new TopicRow(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5),
				row.getObject(6, Long.class), row.getBoolean(7), row.getLong(8));
	}

}
