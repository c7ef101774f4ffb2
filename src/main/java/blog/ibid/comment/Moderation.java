package blog.ibid.comment;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on comments: all of a selection or none, and the sizes of their conversations
 * with them.
 */
@Component
class Moderation {

	private final JdbcClient jdbc;

	private final CommentIntake comments;

	private final Removal removal;

	private final Announcements announcements;

	private final Lessons lessons;

	private final CommentLog log;

	Moderation(JdbcClient jdbc, CommentIntake comments, Removal removal, Announcements announcements, Lessons lessons,
			CommentLog log) {
		this.jdbc = jdbc;
		this.comments = comments;
		this.removal = removal;
		this.announcements = announcements;
		this.lessons = lessons;
		this.log = log;
	}

	/**
	 * Decides on some comments.
	 * @return the numbers of those that it changed
	 */
	@Transactional
	public List<Long> decide(Collection<Long> ids, Decision decision) {
		List<Long> changed = take(ids, switch (decision) {
			case APPROVE, HOLD, SPAM, BIN -> "status not in (:statuses)";
			case RESTORE -> "status = 'TRASHED'";
			case NOT_SPAM -> "status = 'SPAM'";
			case DELETE -> "status in ('SPAM', 'TRASHED')";
		}, decision);
		if (changed.isEmpty()) {
			return changed;
		}
		List<Long> posts = posts(changed);
		Map<Long, Announcements.Standing> before = this.announcements.standings(changed);
		if (decision == Decision.DELETE) {
			changed.forEach(this.removal::remove);
		}
		else {
			this.jdbc.sql("update comment set earlier_status = status, version = version + 1, status = " + (decision
				.isRestoring()
						? "case when earlier_status in ('APPROVED', 'PENDING') then earlier_status else 'PENDING' end"
						: "'" + decision.results().iterator().next() + "'")
					+ " where id in (:ids)")
				.param("ids", changed)
				.update();
		}
		settle(posts, before, decision.word());
		return changed;
	}

	/**
	 * Takes a decision back, on those comments that nothing else was decided on since.
	 * @return how many
	 */
	@Transactional
	public int undo(Collection<Long> ids, Decision decision) {
		List<Long> changed = decision.results().isEmpty() ? List.of()
				: take(ids, "earlier_status is not null and status in (:statuses)", decision);
		if (!changed.isEmpty()) {
			List<Long> posts = posts(changed);
			Map<Long, Announcements.Standing> before = this.announcements.standings(changed);
			this.jdbc.sql("""
					update comment set status = earlier_status, earlier_status = status, version = version + 1
					where id in (:ids)""").param("ids", changed).update();
			settle(posts, before, "undone");
		}
		return changed.size();
	}

	private void settle(List<Long> posts, Map<Long, Announcements.Standing> before, String deed) {
		this.comments.count(posts);
		this.lessons.decided(before.keySet());
		this.log.write(before.keySet(), deed, "");
		this.announcements.changed(before);
	}

	/** Nobody else changes them until this transaction ends. */
	private List<Long> take(Collection<Long> ids, String condition, Decision decision) {
		if (ids.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("select id from comment where id in (:ids) and " + condition + " order by id for update")
			.param("ids", ids)
			.param("statuses", decision.results().stream().map(CommentStatus::name).toList())
			.query(Long.class)
			.list();
	}

	/** The posts of comments; nobody else counts their conversations meanwhile. */
	private List<Long> posts(List<Long> ids) {
		return this.jdbc.sql("""
				select id from post where id in (select post_id from comment where id in (:ids))
				order by id for update""").param("ids", ids).query(Long.class).list();
	}

}
