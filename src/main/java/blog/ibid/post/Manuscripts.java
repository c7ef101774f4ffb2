package blog.ibid.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Freshness;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.NotedText;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is being written apart from what readers see, until it is committed. Each
 * state that a commit replaces becomes a revision.
 */
@Component
class Manuscripts {

	private final JdbcClient jdbc;

	private final NotedTexts texts;

	private final EditablePosts posts;

	private final Freshness freshness;

	private final Clock clock;

	Manuscripts(JdbcClient jdbc, NotedTexts texts, EditablePosts posts, Freshness freshness, Clock clock) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.posts = posts;
		this.freshness = freshness;
		this.clock = clock;
	}

	/** What there is to go on writing. */
	@Transactional(readOnly = true)
	public Manuscript open(long postId, SignedIn author) {
		return open(this.posts.find(postId, author));
	}

	private Manuscript open(EditablePost post) {
		Optional<Copy> copy = copy(post.id());
		if (copy.isEmpty()) {
			return new Manuscript(post.id(), post.title(), this.texts.read(post.textId()), post.changedAt(),
					Optional.empty(), false);
		}
		Copy found = copy.get();
		return new Manuscript(post.id(), found.title, this.texts.read(found.textId), found.savedAt.toInstant(),
				Optional.of(found.savedBy), true);
	}

	/**
	 * Keeps a state of the work; readers see nothing of it.
	 * @param base the {@link Manuscript#stamp() stamp} of the state it was made from
	 * @return the state that is kept
	 * @throws ManuscriptChanged if another state stands there by now; nothing is kept
	 */
	@Transactional
	public Manuscript keep(long postId, String title, NotedText text, String base, SignedIn author) {
		EditablePost post = this.posts.take(postId, author);
		Manuscript now = open(post);
		var mine = new Manuscript(postId, title, text, this.clock.instant(), Optional.of(author.getUsername()), true);
		if (mine.stamp().equals(now.stamp())) {
			return now;
		}
		if (!base.equals(now.stamp())) {
			throw new ManuscriptChanged(now);
		}
		discardCopy(postId);
		this.jdbc.sql("""
				insert into working_copy (post_id, title, text_id, author_id, saved_at)
				values (:post, :title, :text, :author, :now)""")
			.param("post", postId)
			.param("title", title)
			.param("text", this.texts.keep(text))
			.param("author", author.authorId())
			.param("now", mine.savedAt().atOffset(ZoneOffset.UTC))
			.update();
		return mine;
	}

	/** Makes the working copy, if there is one, the text of the post. */
	@Transactional
	public void commit(long postId, SignedIn author) {
		EditablePost post = this.posts.take(postId, author);
		copy(postId).ifPresent((copy) -> {
			this.jdbc.sql("delete from working_copy where post_id = :post").param("post", postId).update();
			rewrite(post, copy.title, copy.textId, post.excerpt(), author);
		});
	}

	/** Forgets the working copy: what was saved before is what there is to go on with. */
	@Transactional
	public void discard(long postId, SignedIn author) {
		this.posts.take(postId, author);
		discardCopy(postId);
	}

	/**
	 * Gives a post another text at once, as when an earlier one is restored. To be called
	 * in the caller's transaction, with a post it has {@link EditablePosts#take taken}.
	 * @param textId of a text that is kept
	 */
	void rewrite(EditablePost post, String title, long textId, @Nullable String excerpt, SignedIn author) {
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		this.jdbc.sql("""
				insert into revision (post_id, text_id, title, excerpt, replaced_at, author_id)
				select id, text_id, title, excerpt, :now, :author from post where id = :post""")
			.param("now", now)
			.param("author", author.authorId())
			.param("post", post.id())
			.update();
		this.jdbc.sql("""
				update post set title = :title, text_id = :text, excerpt = :excerpt, changed_at = :now,
				version = version + 1 where id = :post""")
			.param("title", title)
			.param("text", textId)
			.param("excerpt", excerpt)
			.param("now", now)
			.param("post", post.id())
			.update();
		this.freshness.touch(PostLists.TAG);
	}

	private void discardCopy(long postId) {
		copy(postId).ifPresent((copy) -> {
			this.jdbc.sql("delete from working_copy where post_id = :post").param("post", postId).update();
			this.texts.drop(copy.textId);
		});
	}

	private Optional<Copy> copy(long postId) {
		return this.jdbc.sql("""
				select w.title, w.text_id, w.saved_at, a.display_name from working_copy w
				join author a on a.id = w.author_id where w.post_id = :post""")
			.param("post", postId)
			.query(Manuscripts::read)
			.optional();
	}

	private static Copy read(ResultSet row, int number) throws SQLException {
		return new Copy(row.getString(1), row.getLong(2), row.getObject(3, OffsetDateTime.class), row.getString(4));
	}

	private record Copy(String title, long textId, OffsetDateTime savedAt, String savedBy) {
	}

}
