package blog.ibid.comment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.site.Freshness;
import blog.ibid.store.NotedTexts;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes in many comments at once. To be called in the transaction of the caller.
 */
@Component
public class CommentIntake {

	private final JdbcTemplate jdbc;

	private final JdbcClient client;

	private final NotedTexts texts;

	private final Freshness freshness;

	private final ImportedLessons lessons;

	private final Clock clock;

	CommentIntake(JdbcTemplate jdbc, NotedTexts texts, Freshness freshness, ImportedLessons lessons, Clock clock) {
		this.jdbc = jdbc;
		this.client = JdbcClient.create(jdbc);
		this.texts = texts;
		this.freshness = freshness;
		this.lessons = lessons;
		this.clock = clock;
	}

	/** The versions of those comments that exist, by number. */
	public Map<Long, Long> versions(Collection<Long> ids) {
		Map<Long, Long> versions = new HashMap<>();
		if (!ids.isEmpty()) {
			RowCallbackHandler collect = (row) -> versions.put(row.getLong(1), row.getLong(2));
			this.client.sql("select id, version from comment where id in (:ids)").param("ids", ids).query(collect);
		}
		return versions;
	}

	/** A number above all that are in use. */
	public long nextId() {
		return this.client.sql("select coalesce(max(id), 0) + 1 from comment").query(Long.class).single();
	}

	/**
	 * Adds comments, and learns from what was decided on them what spam is.
	 * @param comments a parent before what answers it
	 */
	public void insert(List<IncomingComment> comments) {
		List<Long> textIds = this.texts.keepAll(comments.stream().map(IncomingComment::text).toList());
		List<@Nullable String> taught = this.lessons.learn(comments);
		List<@Nullable Object[]> rows = new ArrayList<>(comments.size());
		for (int i = 0; i < comments.size(); i++) {
			IncomingComment comment = comments.get(i);
			rows.add(new @Nullable Object[] { comment.id(), comment.post(), comment.parent(), comment.root(),
					comment.kind().name(), comment.status().name(), comment.fromOwnSite(), comment.author(),
					comment.name(), comment.email(), comment.url(), ip(comment), comment.title(), textIds.get(i),
					Timestamp.from(comment.createdAt()), taught.get(i) });
		}
		this.jdbc.batchUpdate("""
				insert into comment (id, post_id, parent_id, root_id, kind, status, from_own_site, author_id,
				author_name, author_email, author_url, author_ip, title, text_id, created_at, taught, version)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""", rows);
	}

	/** None that would be forgotten at once. */
	private @Nullable String ip(IncomingComment comment) {
		return ShortMemory.keeps(comment.createdAt(), this.clock.instant()) ? comment.ip() : null;
	}

	/** Makes a comment that was brought before what it is there now, under its number. */
	public void update(IncomingComment comment) {
		this.jdbc.update(
				"""
						update comment set parent_id = ?, root_id = ?, kind = ?, status = ?, from_own_site = ?, author_id = ?,
						author_name = ?, author_email = ?, author_url = ?, author_ip = ?, title = ?, text_id = ?, created_at = ?,
						version = version + 1 where id = ?""",
				comment.parent(), comment.root(), comment.kind().name(), comment.status().name(), comment.fromOwnSite(),
				comment.author(), comment.name(), comment.email(), comment.url(), ip(comment), comment.title(),
				this.texts.keep(comment.text()), Timestamp.from(comment.createdAt()), comment.id());
	}

	/** Makes a reply an addendum to its post, under a title of its own. */
	public void makeAddendum(long id, String title) {
		this.jdbc.update("""
				update comment set kind = 'ADDENDUM', title = ?, version = version + 1
				where id = ? and kind = 'REPLY'""", title, id);
		this.freshness.touch("comments");
	}

	/** Counts the conversations of posts anew. */
	public void count(Collection<Long> posts) {
		if (posts.isEmpty()) {
			return;
		}
		this.client.sql("delete from thread where post_id in (:posts)").param("posts", posts).update();
		this.client.sql("""
				insert into thread (post_id, heads, thoughts, mentions)
				select post_id, count(distinct case when kind in ('REPLY', 'ADDENDUM') then root_id end),
				sum(case when kind in ('REPLY', 'ADDENDUM') or from_own_site = false then 1 else 0 end),
				sum(case when kind not in ('REPLY', 'ADDENDUM') and from_own_site = false then 1 else 0 end)
				from comment where post_id in (:posts) and status = 'APPROVED' group by post_id""")
			.param("posts", posts)
			.update();
		this.freshness.touch("comments");
	}

	/**
	 * Lets numbers of new comments begin above those taken in. On H2 this ends the
	 * transaction, so it comes last.
	 */
	public void continueNumbers() {
		this.jdbc.execute("alter sequence comment_seq restart with " + nextId());
	}

}
