package blog.ibid.comment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What helps to decide on comments: why each is suspected, and what its writer has said
 * so far. Two queries for a page.
 */
@Component
class DeskFindings {

	private final JdbcClient jdbc;

	DeskFindings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	public Found on(List<DeskComment> comments) {
		return comments.isEmpty() ? new Found(Map.of(), Map.of()) : new Found(reasons(comments), histories(comments));
	}

	private Map<Long, List<Verdict>> reasons(List<DeskComment> comments) {
		Map<Long, List<Verdict>> reasons = new HashMap<>();
		RowCallbackHandler collect = (row) -> reasons.computeIfAbsent(row.getLong(1), (id) -> new ArrayList<>())
			.add(new Verdict(row.getString(2), row.getInt(3), row.getString(4)));
		this.jdbc
			.sql("select comment_id, judge, score, detail from comment_reason where comment_id in (:ids)"
					+ " order by comment_id, position")
			.param("ids", comments.stream().map(DeskComment::id).toList())
			.query(collect);
		return reasons;
	}

	private Map<String, History> histories(List<DeskComment> comments) {
		Map<String, History> histories = new HashMap<>();
		List<String> emails = comments.stream().map(DeskComment::email).filter(Objects::nonNull).distinct().toList();
		if (emails.isEmpty()) {
			return histories;
		}
		RowCallbackHandler collect = (row) -> histories.merge(row.getString(1),
				History.of(CommentStatus.valueOf(row.getString(2)), row.getInt(3)), History::and);
		this.jdbc.sql("""
				select author_email, status, count(*) from comment where author_email in (:emails)
				group by author_email, status""").param("emails", emails).query(collect);
		return histories;
	}

	/**
	 * @param reasons by comment, the weightiest first; absent where there are none
	 * @param histories by mail address
	 */
	record Found(Map<Long, List<Verdict>> reasons, Map<String, History> histories) {

		List<Verdict> reasonsOf(DeskComment comment) {
			return this.reasons.getOrDefault(comment.id(), List.of());
		}

		History historyOf(DeskComment comment) {
			return this.histories.getOrDefault(Objects.requireNonNullElse(comment.email(), ""), History.NONE);
		}

	}

	/**
	 * How many of somebody's comments are approved, were taken for spam, and neither.
	 */
	record History(int approved, int spam, int other) {

		static final History NONE = new History(0, 0, 0);

		static History of(CommentStatus status, int count) {
			return switch (status) {
				case APPROVED -> new History(count, 0, 0);
				case SPAM -> new History(0, count, 0);
				case PENDING, TRASHED -> new History(0, 0, count);
			};
		}

		/** Whether anything was decided on what somebody said. */
		public boolean isKnown() {
			return this.approved + this.spam > 0;
		}

		History and(History more) {
			return new History(this.approved + more.approved, this.spam + more.spam, this.other + more.other);
		}

	}

}
