package blog.ibid.post;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Enough of a published post or page to link to it.
 */
public record PostLink(String title, PostAddress address) {

	static final String COLUMNS = PostAddress.COLUMNS + ", p.title";

	static PostLink read(ResultSet row, int first) throws SQLException {
		return new PostLink(row.getString(first + 3), PostAddress.read(row, first));
	}

}
