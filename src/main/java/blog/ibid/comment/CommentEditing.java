package blog.ibid.comment;

import java.util.List;

import blog.ibid.site.PageNotFound;
import blog.ibid.store.NotedTexts;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what a comment says, and makes an author's reply an addendum.
 */
@Component
class CommentEditing {

	private static final String ROW = """
			select post_id, kind, author_id is not null, author_name, author_email, author_url, title, text_id, version
			from comment where id = :id""";

	private final JdbcClient jdbc;

	private final NotedTexts texts;

	private final CommentIntake comments;

	private final Announcements announcements;

	private final CommentLog log;

	CommentEditing(JdbcClient jdbc, NotedTexts texts, CommentIntake comments, Announcements announcements,
			CommentLog log) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.comments = comments;
		this.announcements = announcements;
		this.log = log;
	}

	@Transactional(readOnly = true)
	public Editable open(long id) {
		Kept kept = find(ROW, id);
		return new Editable(kept.mayBeAddendum(), new CommentForm(kept.version, kept.name, kept.email, kept.website,
				kept.title, CommentSpelling.of(this.texts.read(kept.textId), kept.byAuthor)));
	}

	/**
	 * Saves a form.
	 * @return false if the comment has changed since the form was made; nothing is saved
	 * then
	 */
	@Transactional
	public boolean save(long id, CommentForm form) {
		Kept kept = find(ROW + " for update", id);
		if (kept.version != form.version()) {
			return false;
		}
		this.jdbc.sql("select id from post where id = :id for update").param("id", kept.post).query().singleRow();
		CommentKind kind = kept.kind;
		if (kept.mayBeAddendum()) {
			kind = form.title().isEmpty() ? CommentKind.REPLY : CommentKind.ADDENDUM;
		}
		long text = this.texts.keep(CommentSpelling.read(form.text(), kept.byAuthor));
		this.jdbc.sql("""
				update comment set kind = :kind, author_name = :name, author_email = :email, author_url = :url,
				title = :title, text_id = :text, version = version + 1 where id = :id""")
			.param("kind", kind.name())
			.param("name", form.name())
			.param("email", orNull(form.email()))
			.param("url", orNull(form.website()))
			.param("title", kept.mayBeAddendum() ? orNull(form.title()) : kept.title)
			.param("text", text)
			.param("id", id)
			.update();
		this.texts.drop(kept.textId);
		this.comments.count(List.of(kept.post));
		this.log.write(id, "edited", "");
		this.announcements.edited(id, kept.post);
		return true;
	}

	private Kept find(String query, long id) {
		return this.jdbc.sql(query)
			.param("id", id)
			.query((row, number) -> new Kept(row.getLong(1), CommentKind.valueOf(row.getString(2)), row.getBoolean(3),
					row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getLong(8),
					row.getLong(9)))
			.optional()
			.orElseThrow(PageNotFound::new);
	}

	private static @Nullable String orNull(String field) {
		return field.isEmpty() ? null : field;
	}

	/**
	 * @param mayBeAddendum whether it may have a title
	 */
	record Editable(boolean mayBeAddendum, CommentForm form) {
	}

	private record Kept(long post, CommentKind kind, boolean byAuthor, String name, @Nullable String email,
			@Nullable String website, @Nullable String title, long textId, long version) {

		boolean mayBeAddendum() {
			return this.kind == CommentKind.ADDENDUM || this.byAuthor && this.kind == CommentKind.REPLY;
		}

	}

}
