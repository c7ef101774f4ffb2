package blog.ibid.post;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * A category or tag as those see it who change it.
 *
 * @param path in its address, see {@link PublicTerm}
 * @param parentId the category above, null for the highest
 * @param depth how many categories are above it
 * @param posts filed under it, seen by readers or not; of a category, with those below
 */
record DeskTerm(long id, TermKind kind, String name, String slug, String path, String description,
		@Nullable Long parentId, int depth, int posts) {

	static final String COLUMNS = "m.id, m.kind, m.name, m.slug, m.path, m.description, m.parent_id";

	private static final int DEEPEST_SHOWN = 5;

	static DeskTerm read(ResultSet row, int number) throws SQLException {
		return new DeskTerm(row.getLong(1), TermKind.valueOf(row.getString(2)), row.getString(3), row.getString(4),
				row.getString(5), row.getString(6), row.getObject(7, Long.class), 0, row.getInt(8));
	}

	DeskTerm at(int itsDepth) {
		return new DeskTerm(this.id, this.kind, this.name, this.slug, this.path, this.description, this.parentId,
				Math.min(itsDepth, DEEPEST_SHOWN), this.posts);
	}

	public boolean isCategory() {
		return this.kind == TermKind.CATEGORY;
	}

}
