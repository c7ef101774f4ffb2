package blog.ibid.comment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the other modules what became of comments, in the transaction that changes them.
 */
@Component
class Announcements {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	Announcements(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/** How comments stand before a change. */
	Map<Long, Standing> standings(Collection<Long> comments) {
		Map<Long, Standing> standings = new HashMap<>();
		if (comments.isEmpty()) {
			return standings;
		}
		RowCallbackHandler collect = (row) -> standings.put(row.getLong(1),
				new Standing(row.getLong(2), CommentStatus.valueOf(row.getString(3))));
		this.jdbc.sql("select id, post_id, status from comment where id in (:ids)")
			.param("ids", comments)
			.query(collect);
		return standings;
	}

	/** Tells what a change made of them: those that are no longer there are gone. */
	void changed(Map<Long, Standing> before) {
		Map<Long, Standing> after = standings(before.keySet());
		before.forEach((comment, was) -> {
			Standing is = after.get(comment);
			if (is == null || (was.isShown() && !is.isShown())) {
				removed(comment, was.post);
			}
			else if (is.isShown() && !was.isShown()) {
				approved(comment, was.post);
			}
		});
	}

	/** Tells of a new comment, whatever its status. */
	void received(long comment, long post, CommentStatus status) {
		this.events.publishEvent(new CommentReceived(comment, post, status));
	}

	/** Tells of a comment that readers see from now on. */
	void approved(long comment, long post) {
		this.events.publishEvent(new CommentApproved(comment, post));
	}

	/** Tells of other words, or another name. */
	void edited(long comment, long post) {
		this.events.publishEvent(new CommentChanged(comment, post));
	}

	/** Tells of a comment that readers don't see any more. */
	void removed(long comment, long post) {
		this.events.publishEvent(new CommentRemoved(comment, post));
	}

	/**
	 * Which post a comment belongs to, and whether readers see it.
	 */
	record Standing(long post, CommentStatus status) {

		boolean isShown() {
			return this.status == CommentStatus.APPROVED;
		}

	}

}
