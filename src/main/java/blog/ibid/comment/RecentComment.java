package blog.ibid.comment;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A comment apart from its conversation.
 *
 * @param postId what it is on
 * @param comment always an approved one
 */
public record RecentComment(long postId, PublicComment comment) {

	static RecentComment read(ResultSet row, int first) throws SQLException {
		return new RecentComment(row.getLong(first), PublicComment.read(row, first + 1));
	}

}
