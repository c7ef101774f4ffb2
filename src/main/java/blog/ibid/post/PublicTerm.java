package blog.ibid.post;

import java.sql.ResultSet;
import java.sql.SQLException;

import blog.ibid.site.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * A category or tag as readers see it.
 *
 * @param id its number
 * @param kind which of the two
 * @param name as shown
 * @param path in its address: the slugs of a category and its parents joined by slashes
 * @param description plain text, may be empty
 * @param parentId the category above, null for the highest
 */
public record PublicTerm(long id, TermKind kind, String name, String path, String description,
		@Nullable Long parentId) {

	static final String COLUMNS = "m.id, m.kind, m.name, m.path, m.description, m.parent_id";

	/** The canonical address. */
	public String in(Addresses addresses) {
		return (this.kind == TermKind.CATEGORY) ? addresses.category(this.path) : addresses.tag(this.path);
	}

	static PublicTerm read(ResultSet row, int first) throws SQLException {
		return new PublicTerm(row.getLong(first), TermKind.valueOf(row.getString(first + 1)), row.getString(first + 2),
				row.getString(first + 3), row.getString(first + 4), row.getObject(first + 5, Long.class));
	}

}
