package blog.ibid.comment;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;

import blog.ibid.post.Published;
import blog.ibid.site.PageNotFound;
import blog.ibid.site.Settings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows which posts may be replied to.
 */
@Component
class OpenPosts {

	private final JdbcClient jdbc;

	private final Settings settings;

	private final Clock clock;

	OpenPosts(JdbcClient jdbc, Settings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * A post that is open, or a page that its author has left open.
	 * @throws PageNotFound if readers can't see it
	 * @throws ReplyImpossible if it is closed
	 */
	OpenPost find(long id) {
		Row post = this.jdbc
			.sql("select p.text_id, p.kind, p.comments_open, p.published_at from post p where p.id = :id and "
					+ Published.SQL)
			.param("id", id)
			.query((row, number) -> new Row(row.getLong(1), row.getString(2).equals("PAGE"), row.getBoolean(3),
					row.getObject(4, OffsetDateTime.class).toInstant()))
			.optional()
			.orElseThrow(PageNotFound::new);
		boolean over = !post.page && this.settings.site().comments().areOver(post.publishedAt, this.clock.instant());
		if (!post.open || over) {
			throw new ReplyImpossible("talk.closed");
		}
		return new OpenPost(id, post.textId);
	}

	private record Row(long textId, boolean page, boolean open, Instant publishedAt) {
	}

}
