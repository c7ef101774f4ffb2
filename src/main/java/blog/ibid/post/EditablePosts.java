package blog.ibid.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

import blog.ibid.author.SignedIn;
import blog.ibid.site.PageNotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Finds posts and pages for those who may change them, and nobody else.
 */
@Component
class EditablePosts {

	private static final String ROW = """
			select id, kind, status, title, slug, path, parent_id, menu_order, author_id, text_id, excerpt, cover_id,
			sticky, comments_open, published_at, published_on, changed_at, version from post where id = :id""";

	private final JdbcClient jdbc;

	EditablePosts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * For reading it.
	 * @throws PageNotFound if there is none with this number
	 * @throws AccessDeniedException if it isn't this author's to change
	 */
	EditablePost find(long id, SignedIn author) {
		return find(ROW, id, author);
	}

	/** As {@link #find}; nobody else changes it until this transaction ends. */
	EditablePost take(long id, SignedIn author) {
		return find(ROW + " for update", id, author);
	}

	/**
	 * A page that readers see, for a change that the blog makes itself; nobody else
	 * changes it until this transaction ends.
	 */
	Optional<EditablePost> takePublishedPage(long id) {
		return this.jdbc.sql(ROW + " and kind = 'PAGE' and status = 'PUBLISHED' for update")
			.param("id", id)
			.query(EditablePosts::read)
			.optional();
	}

	private EditablePost find(String query, long id, SignedIn author) {
		EditablePost post = this.jdbc.sql(query)
			.param("id", id)
			.query(EditablePosts::read)
			.optional()
			.orElseThrow(PageNotFound::new);
		boolean mayEdit = (post.kind() == PostKind.PAGE) ? author.role().editsOthers()
				: author.mayEdit(post.authorId());
		if (!mayEdit) {
			throw new AccessDeniedException("Post " + id + " is another author's");
		}
		return post;
	}

	private static EditablePost read(ResultSet row, int number) throws SQLException {
		OffsetDateTime published = row.getObject(15, OffsetDateTime.class);
		return new EditablePost(row.getLong(1), PostKind.valueOf(row.getString(2)),
				PostStatus.valueOf(row.getString(3)), row.getString(4), row.getString(5), row.getString(6),
				row.getObject(7, Long.class), row.getInt(8), row.getLong(9), row.getLong(10), row.getString(11),
				row.getObject(12, Long.class), row.getBoolean(13), row.getBoolean(14),
				(published != null) ? published.toInstant() : null, row.getObject(16, LocalDate.class),
				row.getObject(17, OffsetDateTime.class).toInstant(), row.getLong(18));
	}

}
