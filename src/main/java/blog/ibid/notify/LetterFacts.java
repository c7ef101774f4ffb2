package blog.ibid.notify;

import java.util.Optional;

import blog.ibid.comment.CommentKind;
import blog.ibid.comment.CommentStatus;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.NotedText;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what letters tell, as it is when they are sent.
 */
@Component
@Transactional(readOnly = true)
class LetterFacts {

	private final JdbcClient jdbc;

	private final NotedTexts texts;

	LetterFacts(JdbcClient jdbc, NotedTexts texts) {
		this.jdbc = jdbc;
		this.texts = texts;
	}

	public Optional<Said> comment(long id) {
		return this.jdbc
			.sql("""
					select c.kind, c.status, c.parent_id, c.author_id is not null, c.author_name, c.title, c.text_id, p.id, p.title,
					p.status = 'PUBLISHED', c.author_url from comment c join post p on p.id = c.post_id where c.id = :id""")
			.param("id", id)
			.query((row, number) -> new Row(CommentKind.valueOf(row.getString(1)),
					CommentStatus.valueOf(row.getString(2)), row.getObject(3, Long.class), row.getBoolean(4),
					row.getString(5), row.getString(6), row.getLong(7), row.getLong(8), row.getString(9),
					row.getBoolean(10), row.getString(11)))
			.optional()
			.map((row) -> new Said(id, row.kind, row.status, row.parent, row.byAuthor, line(row.name), line(row.title),
					this.texts.read(row.textId), row.post, line(row.postTitle), row.published,
					row.kind.isMention() ? row.url : null));
	}

	public Optional<Addressee> author(long id) {
		return this.jdbc
			.sql("""
					select a.email, ac.role in ('ADMINISTRATOR', 'EDITOR') from author a join account ac on ac.author_id = a.id
					where a.id = :id and a.email <> ''""")
			.param("id", id)
			.query((row, number) -> new Addressee(row.getString(1), row.getBoolean(2)))
			.optional();
	}

	/** A text that begins no new line of a header or of a mail. */
	static String line(@Nullable String text) {
		return (text != null) ? text.replaceAll("[\\s\\p{Cc}\\u2028\\u2029]+", " ").strip() : "";
	}

	/**
	 * A comment, whatever its state.
	 *
	 * @param title empty without one
	 * @param source the page of another site that says it, null for readers
	 */
	record Said(long id, CommentKind kind, CommentStatus status, @Nullable Long parent, boolean byAuthor, String name,
			String title, NotedText text, long post, String postTitle, boolean published, @Nullable String source) {

		boolean isPublic() {
			return this.published && this.status == CommentStatus.APPROVED;
		}

		boolean isWanted() {
			return this.status == CommentStatus.APPROVED || this.status == CommentStatus.PENDING;
		}

	}

	/**
	 * @param decides whether this author may approve
	 */
	record Addressee(String email, boolean decides) {
	}

	private record Row(CommentKind kind, CommentStatus status, @Nullable Long parent, boolean byAuthor, String name,
			@Nullable String title, long textId, long post, String postTitle, boolean published, @Nullable String url) {
	}

}
