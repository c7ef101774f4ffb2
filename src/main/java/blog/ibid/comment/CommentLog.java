package blog.ibid.comment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

import blog.ibid.author.SignedIn;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Remembers what was done with replies, by whom and when.
 */
@Component
class CommentLog {

	static final int AT_ONCE = 100;

	private static final int LONGEST = 300;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	CommentLog(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Adds a line in the caller's transaction, in the name of who is signed in.
	 * @param deed names its words, {@code talk.deed.…}
	 */
	void write(long comment, String deed, String detail) {
		write(List.of(comment), deed, detail);
	}

	void write(Collection<Long> comments, String deed, String detail) {
		Timestamp now = Timestamp.from(this.clock.instant());
		String told = detail.substring(0, Math.min(detail.length(), LONGEST));
		this.jdbc.batchUpdate(
				"insert into comment_log (logged_at, comment_id, who, deed, detail) values (?, ?, ?, ?, ?)",
				comments.stream().map((comment) -> new Object[] { now, comment, who(), deed, told }).toList());
	}

	private static String who() {
		Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
		return (signedIn != null && signedIn.getPrincipal() instanceof SignedIn author) ? author.getUsername() : "";
	}

	/**
	 * The newest lines, and one more than a page has if there are older ones.
	 * @param before the number of the line after which the list goes on
	 */
	List<Line> lines(long before) {
		return JdbcClient.create(this.jdbc)
			.sql("select id, logged_at, comment_id, who, deed, detail from comment_log where id < :before"
					+ " order by id desc limit :limit")
			.param("before", before)
			.param("limit", AT_ONCE + 1)
			.query((row, number) -> new Line(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(),
					row.getLong(3), row.getString(4), row.getString(5), row.getString(6)))
			.list();
	}

	/**
	 * @param who an author's login, empty for the writer or the blog itself
	 */
	record Line(long id, Instant at, long comment, String who, String deed, String detail) {
	}

}
