package blog.ibid.comment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import blog.ibid.author.SignedIn;
import blog.ibid.site.PageNotFound;
import blog.ibid.store.NotedTexts;
import blog.ibid.store.Sequences;
import blog.ibid.text.NotedText;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the blog's authors answer from their side, open or closed as the post may be.
 */
@Component
class AuthorsReplies {

	private final JdbcClient jdbc;

	private final NotedTexts texts;

	private final Moderation moderation;

	private final ThreadSizes sizes;

	private final CommentLog log;

	private final Announcements announcements;

	private final Clock clock;

	private final Sequences sequences;

	AuthorsReplies(JdbcClient jdbc, NotedTexts texts, Moderation moderation, ThreadSizes sizes, CommentLog log,
			Announcements announcements, Clock clock, Sequences sequences) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.moderation = moderation;
		this.sizes = sizes;
		this.log = log;
		this.announcements = announcements;
		this.clock = clock;
		this.sequences = sequences;
	}

	/**
	 * Answers a comment, and approves it with that.
	 * @return the number of the answer
	 * @throws PageNotFound if it is no reply that could be seen
	 */
	@Transactional
	public long answer(long comment, String words, SignedIn author) {
		Answered answered = this.jdbc.sql("""
				select post_id, root_id from comment where id = :id and kind in ('REPLY', 'ADDENDUM')
				and status in ('APPROVED', 'PENDING')""")
			.param("id", comment)
			.query((row, number) -> new Answered(row.getLong(1), row.getLong(2)))
			.optional()
			.orElseThrow(PageNotFound::new);
		this.moderation.decide(List.of(comment), Decision.APPROVE);
		ThreadSizes.lock(this.jdbc, answered.post);
		NotedText text = CommentSpelling.read(words, true);
		long id = this.sequences.next("comment_seq");
		this.jdbc
			.sql("""
					insert into comment (id, post_id, parent_id, root_id, kind, status, from_own_site, author_id, author_name,
					text_id, created_at, version) select :id, :post, :parent, :root, 'REPLY', 'APPROVED', false, a.id,
					a.display_name, :text, :now, 0 from author a where a.id = :author""")
			.param("id", id)
			.param("post", answered.post)
			.param("parent", comment)
			.param("root", answered.root)
			.param("text", this.texts.keep(text))
			.param("now", Timestamp.from(this.clock.instant()))
			.param("author", author.authorId())
			.update();
		this.sizes.shown(id, answered.post, answered.root);
		this.log.write(id, "answered", "");
		this.announcements.approved(id, answered.post);
		return id;
	}

	private record Answered(long post, long root) {
	}

}
