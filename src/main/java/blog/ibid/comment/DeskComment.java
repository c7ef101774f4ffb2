package blog.ibid.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A comment as the author's side lists it, with what readers never see.
 *
 * @param byAuthor whether an author of the blog wrote it, signed in
 * @param website as given, if it is an address of the web
 * @param repliesTo the name of who is answered
 * @param answered the beginning of what is answered, in plain words
 * @param beginning of its text, in plain words
 * @param notes how many notes it has
 */
record DeskComment(long id, long postId, String postTitle, boolean postPublished, CommentKind kind,
		CommentStatus status, boolean byAuthor, String name, @Nullable String email, @Nullable String website,
		@Nullable String ip, @Nullable String title, @Nullable String repliesTo, @Nullable String answered,
		String beginning, int notes, Instant createdAt) {

	static final String COLUMNS = """
			c.id, c.post_id, p.title, p.status = 'PUBLISHED', c.kind, c.status, c.author_id is not null,
			c.author_name, c.author_email, c.author_url, c.author_ip, c.title, parent.author_name, said.excerpt,
			t.excerpt, t.note_count, c.created_at\s""";

	static DeskComment read(ResultSet row, int number) throws SQLException {
		String url = row.getString(10);
		boolean web = url != null && url.matches("(?i)https?://.+");
		return new DeskComment(row.getLong(1), row.getLong(2), row.getString(3), row.getBoolean(4),
				CommentKind.valueOf(row.getString(5)), CommentStatus.valueOf(row.getString(6)), row.getBoolean(7),
				row.getString(8), row.getString(9), web ? url : null, row.getString(11), row.getString(12),
				row.getString(13), row.getString(14), row.getString(15), row.getInt(16),
				row.getObject(17, OffsetDateTime.class).toInstant());
	}

	/** Whether readers can see it. */
	boolean isPublic() {
		return this.postPublished && this.status == CommentStatus.APPROVED;
	}

	/** Whether an author may answer it. */
	boolean canBeAnswered() {
		return !this.kind.isMention()
				&& (this.status == CommentStatus.APPROVED || this.status == CommentStatus.PENDING);
	}

	DeskQuery.Place place() {
		return new DeskQuery.Place(this.createdAt, this.id);
	}

}
