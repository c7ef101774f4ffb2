package blog.ibid.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Freshness;
import blog.ibid.site.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of published texts that readers are told of. Only what such a change replaced
 * is public; every other state stays the author's own.
 */
@Component
public class Corrections {

	static final int LONGEST = 500;

	private static final int MOST = 20;

	private final JdbcClient jdbc;

	private final EditablePosts posts;

	private final Freshness freshness;

	private final Clock clock;

	Corrections(JdbcClient jdbc, EditablePosts posts, Freshness freshness, Clock clock) {
		this.jdbc = jdbc;
		this.posts = posts;
		this.freshness = freshness;
		this.clock = clock;
	}

	/** Those of a post, newest first, the last few. */
	public List<Correction> of(long postId) {
		return this.jdbc.sql("""
				select id, correction, replaced_at from revision where post_id = :post and correction is not null
				order by post_id desc, id desc limit :most""")
			.param("post", postId)
			.param("most", MOST)
			.query(Corrections::read)
			.list();
	}

	/**
	 * How a published post read before one of its corrections.
	 * @param revision as it stands in an address
	 */
	public Optional<EarlierState> before(long postId, String revision) {
		return !revision.matches("[0-9]{1,18}") ? Optional.empty()
				: this.jdbc.sql("""
						select r.id, r.title, r.text_id, t.body, coalesce(r.excerpt, t.excerpt), t.words, t.note_count,
						r.replaced_at from revision r join noted_text t on t.id = r.text_id
						where r.id = :id and r.post_id = :post and r.correction is not null""")
					.param("id", Long.parseLong(revision))
					.param("post", postId)
					.query(Corrections::state)
					.optional();
	}

	private static EarlierState state(ResultSet row, int number) throws SQLException {
		return new EarlierState(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5),
				row.getInt(6), row.getInt(7), row.getObject(8, OffsetDateTime.class).toInstant());
	}

	private static Correction read(ResultSet row, int number) throws SQLException {
		String sentence = row.getString(2);
		return new Correction(row.getLong(1), (sentence != null) ? sentence : "",
				row.getObject(3, OffsetDateTime.class).toInstant());
	}

	/** Whether readers may have seen what was replaced at that time. */
	static boolean wasPublic(EditablePost post, @Nullable Instant replaced) {
		return post.isPublished() && replaced != null && post.publishedAt() != null
				&& !replaced.isBefore(post.publishedAt());
	}

	/**
	 * What is told of the change that replaced a state, an empty sentence if nothing is.
	 * @throws PageNotFound if readers never saw that state
	 */
	@Transactional(readOnly = true)
	public Correction find(long postId, long revision, SignedIn author) {
		return find(this.posts.find(postId, author), revision);
	}

	private Correction find(EditablePost post, long revision) {
		return this.jdbc.sql("select id, correction, replaced_at from revision where id = :id and post_id = :post")
			.param("id", revision)
			.param("post", post.id())
			.query(Corrections::read)
			.optional()
			.filter((found) -> wasPublic(post, found.at()))
			.orElseThrow(PageNotFound::new);
	}

	/**
	 * Tells readers of a change, or tells them nothing any more.
	 * @param sentence plain text of {@value #LONGEST} characters at most, empty for
	 * nothing
	 * @return what was told before
	 */
	@Transactional
	public Correction tell(long postId, long revision, String sentence, SignedIn author) {
		Correction before = find(this.posts.take(postId, author), revision);
		this.jdbc.sql("update revision set correction = :sentence, corrected_at = :now where id = :id")
			.param("sentence", sentence.isEmpty() ? null : sentence, java.sql.Types.VARCHAR)
			.param("now", sentence.isEmpty() ? null : this.clock.instant().atOffset(ZoneOffset.UTC),
					java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
			.param("id", revision)
			.update();
		this.freshness.touch(PostLists.TAG);
		return before;
	}

}
