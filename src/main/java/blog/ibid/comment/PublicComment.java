package blog.ibid.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A comment as readers see it.
 *
 * @param id its number, also in its anchor
 * @param parentId the comment it replies to, null for the first of a thread
 * @param kind what it is
 * @param shown false where only its place is shown, because approved replies stand below
 * it; then name, title and body are empty
 * @param byAuthor whether an author of the blog wrote it, signed in
 * @param name of who wrote it
 * @param url of who wrote it, as given: may be anything
 * @param title an addendum's or a mention's, where it has one
 * @param textId the number of its text
 * @param body its text's body in the stored form
 * @param createdAt when it was written
 */
public record PublicComment(long id, @Nullable Long parentId, CommentKind kind, boolean shown, boolean byAuthor,
		String name, Optional<String> url, Optional<String> title, long textId, String body, Instant createdAt) {

	/** Columns for {@link #read}; whoever is not approved stays at home. */
	static final String COLUMNS = """
			c.id, c.parent_id, c.kind, c.status = 'APPROVED', c.author_id is not null,
			case when c.status = 'APPROVED' then c.author_name else '' end,
			case when c.status = 'APPROVED' then c.author_url end, case when c.status = 'APPROVED' then c.title end,
			c.text_id, case when c.status = 'APPROVED' then t.body else '' end, c.created_at\s""";

	static PublicComment read(ResultSet row, int first) throws SQLException {
		return new PublicComment(row.getLong(first), row.getObject(first + 1, Long.class),
				CommentKind.valueOf(row.getString(first + 2)), row.getBoolean(first + 3), row.getBoolean(first + 4),
				row.getString(first + 5), text(row, first + 6), text(row, first + 7), row.getLong(first + 8),
				row.getString(first + 9), row.getObject(first + 10, OffsetDateTime.class).toInstant());
	}

	private static Optional<String> text(ResultSet row, int column) throws SQLException {
		return Optional.ofNullable(row.getString(column)).filter((value) -> !value.isBlank());
	}

}
