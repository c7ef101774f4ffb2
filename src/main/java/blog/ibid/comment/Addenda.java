package blog.ibid.comment;

import java.util.ArrayList;
import java.util.Collection;
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
 * Makes what an author of the blog replied a work of its own, and a reply again.
 */
@Component
class Addenda {

	/** What may have a title. */
	static final String POSSIBLE = "c.author_id is not null and c.kind = 'REPLY'";

	private final JdbcClient jdbc;

	private final NotedTexts texts;

	private final CommentIntake comments;

	private final Announcements announcements;

	Addenda(JdbcClient jdbc, NotedTexts texts, CommentIntake comments, Announcements announcements) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.comments = comments;
		this.announcements = announcements;
	}

	/**
	 * The title that a reply begins with, empty if it has none.
	 * @throws PageNotFound if it can't become an addendum
	 */
	@Transactional(readOnly = true)
	public Optional<TitleLine> suggested(long id) {
		return this.jdbc
			.sql("select t.body from comment c join noted_text t on t.id = c.text_id where c.id = :id and " + POSSIBLE)
			.param("id", id)
			.query(String.class)
			.optional()
			.map(TitleLine::in)
			.orElseThrow(PageNotFound::new);
	}

	/**
	 * Makes replies addenda.
	 * @param titles not blank
	 * @return those that it changed
	 */
	@Transactional
	public List<Long> mark(Collection<Titled> titles) {
		List<Long> changed = new ArrayList<>();
		List<Long> posts = new ArrayList<>();
		for (Titled titled : titles) {
			take(titled.id, POSSIBLE).ifPresent((reply) -> {
				mark(reply, titled);
				changed.add(reply.id);
				posts.add(reply.post);
			});
		}
		count(posts);
		return changed;
	}

	private void mark(Kept reply, Titled titled) {
		NotedText text = this.texts.read(reply.textId);
		TitleLine line = titled.cut ? TitleLine.in(text.body()).filter((found) -> !found.line().isEmpty()).orElse(null)
				: null;
		long textId = (line != null) ? this.texts.keep(new NotedText(line.rest(), text.notes())) : reply.textId;
		change(reply, "ADDENDUM", titled.title, (line != null) ? line.line() : null, textId);
	}

	/** Makes an addendum a reply again; its first line is back. */
	@Transactional
	public List<Long> unmark(Collection<Long> ids) {
		List<Long> changed = new ArrayList<>();
		List<Long> posts = new ArrayList<>();
		for (Long id : ids) {
			take(id, "c.kind = 'ADDENDUM'").ifPresent((addendum) -> {
				unmark(addendum);
				changed.add(addendum.id);
				posts.add(addendum.post);
			});
		}
		count(posts);
		return changed;
	}

	private void unmark(Kept addendum) {
		long textId = addendum.textId;
		if (addendum.line != null) {
			NotedText text = this.texts.read(textId);
			textId = this.texts.keep(new NotedText(addendum.line + text.body(), text.notes()));
		}
		change(addendum, "REPLY", null, null, textId);
	}

	private void change(Kept comment, String kind, @Nullable String title, @Nullable String line, long textId) {
		this.jdbc.sql("""
				update comment set kind = :kind, title = :title, title_line = :line, text_id = :text,
				version = version + 1 where id = :id""")
			.param("kind", kind)
			.param("title", title)
			.param("line", line)
			.param("text", textId)
			.param("id", comment.id)
			.update();
		if (textId != comment.textId) {
			this.texts.drop(comment.textId);
		}
		this.announcements.edited(comment.id, comment.post);
	}

	/** Nobody else changes it until this transaction ends. */
	private Optional<Kept> take(long id, String condition) {
		return this.jdbc
			.sql("select c.post_id, c.text_id, c.title_line from comment c where c.id = :id and " + condition
					+ " for update")
			.param("id", id)
			.query((row, number) -> new Kept(id, row.getLong(1), row.getLong(2), row.getString(3)))
			.optional();
	}

	private void count(List<Long> posts) {
		if (!posts.isEmpty()) {
			this.jdbc.sql("select id from post where id in (:ids) order by id for update")
				.param("ids", posts)
				.query((row) -> {
				});
			this.comments.count(posts);
		}
	}

	/**
	 * A reply that shall be an addendum.
	 *
	 * @param cut whether the first line, if it reads like a title, is taken out of the
	 * text
	 */
	record Titled(long id, String title, boolean cut) {
	}

	private record Kept(long id, long post, long textId, @Nullable String line) {
	}

}
