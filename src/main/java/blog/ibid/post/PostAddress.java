package blog.ibid.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import blog.ibid.site.Addresses;

/**
 * What the address of a published post or page is made of.
 *
 * @param kind whether it is found by date or in the tree of pages
 * @param publishedOn the day in a post's address
 * @param path a post's slug, or a page's and its parents' slugs joined by slashes
 */
public record PostAddress(PostKind kind, LocalDate publishedOn, String path) {

	/** Columns for {@link #read}. */
	static final String COLUMNS = "p.kind, p.published_on, p.path";

	/** The canonical address. */
	public String in(Addresses addresses) {
		return (this.kind == PostKind.PAGE) ? addresses.page(this.path) : addresses.post(this.publishedOn, this.path);
	}

	static PostAddress read(ResultSet row, int first) throws SQLException {
		return new PostAddress(PostKind.valueOf(row.getString(first)), row.getObject(first + 1, LocalDate.class),
				row.getString(first + 2));
	}

}
