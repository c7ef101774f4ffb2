package blog.ibid.comment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import blog.ibid.site.PageNotFound;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.NotedText;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets readers see, change and withdraw what they wrote themselves.
 */
@Component
public class OwnReplies {

	/** How long a reply may be changed. */
	public static final Duration TIME = Duration.ofMinutes(15);

	private final JdbcClient jdbc;

	private final NotedTexts texts;

	private final Judges judges;

	private final Replies replies;

	private final CommentIntake comments;

	private final Removal removal;

	private final CommentLog log;

	private final Announcements announcements;

	private final Clock clock;

	OwnReplies(JdbcClient jdbc, NotedTexts texts, Judges judges, Replies replies, CommentIntake comments,
			Removal removal, CommentLog log, Announcements announcements, Clock clock) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.judges = judges;
		this.replies = replies;
		this.comments = comments;
		this.removal = removal;
		this.log = log;
		this.announcements = announcements;
		this.clock = clock;
	}

	/** A reader's reply, whatever became of it. */
	@Transactional(readOnly = true)
	public Optional<OwnReply> find(long id) {
		return this.jdbc.sql("""
				select id, post_id, parent_id, status, author_name, author_email, author_url, author_ip, text_id,
				created_at from comment where id = :id and author_id is null and kind = 'REPLY'""")
			.param("id", id)
			.query((row, number) -> new Row(row.getLong(2), row.getObject(3, Long.class),
					CommentStatus.valueOf(row.getString(4)), row.getString(5), row.getString(6), row.getString(7),
					row.getString(8), row.getLong(9), row.getObject(10, OffsetDateTime.class).toInstant()))
			.optional()
			.map((row) -> {
				NotedText text = this.texts.read(row.textId);
				return new OwnReply(id, row.post, row.parent, row.status, row.name, row.textId, text,
						CommentSpelling.of(text, false), row.createdAt);
			});
	}

	/**
	 * Changes the words of a reply. They are judged again: what is suspicious now waits.
	 * @throws PageNotFound if its time is over
	 * @throws ReplyImpossible if the post is closed or no words are left
	 */
	@Transactional
	public void change(long id, String words, Sender sender) {
		Row row = take(id);
		var form = new ReplyForm(row.post, row.parent, row.name, row.email, row.url, words, "", "");
		NotedText text = this.replies.read(form);
		var reply = Suspect.of(id, new OpenPost(row.post, textOf(row.post)), form, sender, text);
		List<Verdict> verdicts = this.judges.judge(reply)
			.stream()
			.filter((verdict) -> !verdict.judge().equals("stampless"))
			.toList();
		boolean hides = row.status == CommentStatus.APPROVED && Judges.score(verdicts) >= Verdict.HOLDS;
		this.jdbc
			.sql("update comment set text_id = :text, digest = :digest, status = :status, version = version + 1"
					+ " where id = :id")
			.param("text", this.texts.keep(text))
			.param("digest", reply.digest())
			.param("status", (hides ? CommentStatus.PENDING : row.status).name())
			.param("id", id)
			.update();
		this.texts.drop(row.textId);
		this.judges.keep(id, verdicts);
		this.comments.count(List.of(row.post));
		this.log.write(id, "rewritten", "");
		this.announcements.edited(id, row.post);
		if (hides) {
			this.announcements.removed(id, row.post);
		}
	}

	/**
	 * Takes a reply away for good; what others answered keeps its place.
	 * @throws PageNotFound if its time is over
	 */
	@Transactional
	public void withdraw(long id) {
		Row row = take(id);
		this.removal.erase(id);
		this.comments.count(List.of(row.post));
		this.log.write(id, "withdrawn", "");
		this.announcements.removed(id, row.post);
	}

	private long textOf(long post) {
		return this.jdbc.sql("select text_id from post where id = :id").param("id", post).query(Long.class).single();
	}

	private Row take(long id) {
		Row row = this.jdbc
			.sql("""
					select post_id, parent_id, status, author_name, author_email, author_url, author_ip, text_id, created_at
					from comment where id = :id and author_id is null and kind = 'REPLY' and status <> 'TRASHED' for update""")
			.param("id", id)
			.query((found, number) -> new Row(found.getLong(1), found.getObject(2, Long.class),
					CommentStatus.valueOf(found.getString(3)), found.getString(4), found.getString(5),
					found.getString(6), found.getString(7), found.getLong(8),
					found.getObject(9, OffsetDateTime.class).toInstant()))
			.optional()
			.filter((found) -> found.createdAt.plus(TIME).isAfter(this.clock.instant()))
			.orElseThrow(PageNotFound::new);
		ThreadSizes.lock(this.jdbc, row.post);
		return row;
	}

	/**
	 * @param text as it is kept
	 * @param spelling of the text in a plain field
	 */
	public record OwnReply(long id, long post, @Nullable Long parent, CommentStatus status, String name, long textId,
			NotedText text, String spelling, Instant createdAt) {

		/** Whether it may be changed at a moment. */
		public boolean isFresh(Instant now) {
			return this.status != CommentStatus.TRASHED && this.createdAt.plus(TIME).isAfter(now);
		}

	}

	private record Row(long post, @Nullable Long parent, CommentStatus status, String name, @Nullable String email,
			@Nullable String url, @Nullable String ip, long textId, Instant createdAt) {
	}

}
