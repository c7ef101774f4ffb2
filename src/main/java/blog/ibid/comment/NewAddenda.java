package blog.ibid.comment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import blog.ibid.author.SignedIn;
import blog.ibid.post.Published;
import blog.ibid.site.PageNotFound;
import blog.ibid.store.NotedTexts;
import blog.ibid.store.Sequences;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds an addendum to a post that readers see, open or closed as it may be.
 */
@Component
class NewAddenda {

	private final JdbcClient jdbc;

	private final NotedTexts texts;

	private final ThreadSizes sizes;

	private final CommentLog log;

	private final Announcements announcements;

	private final Clock clock;

	private final Sequences sequences;

	NewAddenda(JdbcClient jdbc, NotedTexts texts, ThreadSizes sizes, CommentLog log, Announcements announcements,
			Clock clock, Sequences sequences) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.sizes = sizes;
		this.log = log;
		this.announcements = announcements;
		this.clock = clock;
		this.sequences = sequences;
	}

	/** The title of the post; empty if readers don't see it. */
	@Transactional(readOnly = true)
	public Optional<String> postTitle(long post) {
		return this.jdbc.sql("select p.title from post p where p.id = :id and " + Published.SQL)
			.param("id", post)
			.query(String.class)
			.optional();
	}

	/**
	 * Publishes one, and returns its number.
	 * @param title not blank
	 * @param words see {@link CommentSpelling}
	 * @throws PageNotFound if readers don't see the post
	 */
	@Transactional
	public long write(long post, String title, String words, SignedIn author) {
		postTitle(post).orElseThrow(PageNotFound::new);
		ThreadSizes.lock(this.jdbc, post);
		long id = this.sequences.next("comment_seq");
		this.jdbc.sql("""
				insert into comment (id, post_id, root_id, kind, status, from_own_site, author_id, author_name, title,
				text_id, created_at, version) select :id, :post, :id, 'ADDENDUM', 'APPROVED', false, a.id,
				a.display_name, :title, :text, :now, 0 from author a where a.id = :author""")
			.param("id", id)
			.param("post", post)
			.param("title", title)
			.param("text", this.texts.keep(CommentSpelling.read(words, true)))
			.param("now", Timestamp.from(this.clock.instant()))
			.param("author", author.authorId())
			.update();
		this.sizes.shown(id, post, id);
		this.log.write(id, "answered", "");
		this.announcements.approved(id, post);
		return id;
	}

}
