package blog.ibid.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Where a published post or page is read, and since when as it is now.
 */
public record ChangedAddress(PostAddress address, Instant changedAt) {

	static final String COLUMNS = PostAddress.COLUMNS + ", greatest(p.changed_at, p.published_at)";

	static ChangedAddress read(ResultSet row, int first) throws SQLException {
		return new ChangedAddress(PostAddress.read(row, first),
				row.getObject(first + 3, OffsetDateTime.class).toInstant());
	}

}
