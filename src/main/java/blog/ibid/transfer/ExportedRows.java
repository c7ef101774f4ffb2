package blog.ibid.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.post.PostKind;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads all that an export holds, a batch at a time. To be called in one transaction, so
 * that the parts fit together.
 */
@Component
class ExportedRows {

	private final JdbcClient jdbc;

	private final NotedTexts texts;

	ExportedRows(JdbcClient jdbc, NotedTexts texts) {
		this.jdbc = jdbc;
		this.texts = texts;
	}

	List<Author> authors() {
		return this.jdbc.sql("select id, login, coalesce(email, ''), display_name from author order by id")
			.query((row, number) -> new Author(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
			.list();
	}

	/** Those above others first. */
	List<TermRow> terms() {
		return this.jdbc.sql("""
				select t.id, t.kind, t.slug, t.name, t.description, coalesce(p.slug, '') from term t
				left join term p on p.id = t.parent_id order by t.kind, length(t.path), t.id""")
			.query((row, number) -> new TermRow(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
					row.getString(5), row.getString(6)))
			.list();
	}

	List<PostRow> posts(long after, int most) {
		return this.jdbc.sql("""
				select p.id, p.kind, p.status, p.title, p.slug, p.path, p.parent_id, p.menu_order, a.login, p.text_id,
				p.excerpt, p.cover_id, p.sticky, p.comments_open, p.published_at, p.published_on, p.changed_at
				from post p join author a on a.id = p.author_id where p.id > :after order by p.id limit :most""")
			.param("after", after)
			.param("most", most)
			.query(ExportedRows::post)
			.list();
	}

	private static PostRow post(ResultSet row, int number) throws SQLException {
		OffsetDateTime published = row.getObject(15, OffsetDateTime.class);
		return new PostRow(row.getLong(1), PostKind.valueOf(row.getString(2)), row.getString(3), row.getString(4),
				row.getString(5), row.getString(6), row.getLong(7), row.getInt(8), row.getString(9), row.getLong(10),
				row.getString(11), row.getLong(12), row.getBoolean(13), row.getBoolean(14),
				(published != null) ? published.toInstant() : null, row.getObject(16, LocalDate.class),
				row.getObject(17, OffsetDateTime.class).toInstant());
	}

	/** What each post is filed under by its author. */
	Map<Long, List<TermRow>> termsOf(Collection<Long> posts) {
		Map<Long, List<TermRow>> terms = new HashMap<>();
		RowCallbackHandler collect = (row) -> terms.computeIfAbsent(row.getLong(1), (id) -> new ArrayList<>())
			.add(new TermRow(row.getLong(2), row.getString(3), row.getString(4), row.getString(5), "", ""));
		this.jdbc.sql("""
				select o.post_id, t.id, t.kind, t.slug, t.name from post_term o join term t on t.id = o.term_id
				where o.post_id in (:posts) and o.direct = true order by t.id""").param("posts", posts).query(collect);
		return terms;
	}

	/** Addresses that lead to each post. */
	Map<Long, List<String>> oldAddresses(Collection<Long> posts) {
		Map<Long, List<String>> addresses = new HashMap<>();
		RowCallbackHandler collect = (row) -> addresses.computeIfAbsent(row.getLong(1), (id) -> new ArrayList<>())
			.add(row.getString(2));
		this.jdbc.sql("select post_id, path from old_address where post_id in (:posts) order by path")
			.param("posts", posts)
			.query(collect);
		return addresses;
	}

	/** The comments of a post after one of them, in the order of their numbers. */
	List<CommentRow> comments(long post, long after, int most) {
		return this.jdbc.sql("""
				select id, parent_id, kind, status, from_own_site, author_id, author_name, author_email, author_url,
				author_ip, title, text_id, created_at from comment where post_id = :post and id > :after
				order by id limit :most""")
			.param("post", post)
			.param("after", after)
			.param("most", most)
			.query((row, number) -> new CommentRow(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4),
					row.getBoolean(5), row.getLong(6), row.getString(7), row.getString(8), row.getString(9),
					row.getString(10), row.getString(11), row.getLong(12),
					row.getObject(13, OffsetDateTime.class).toInstant()))
			.list();
	}

	List<MediumRow> media(long after, int most) {
		return this.jdbc.sql("""
				select id, path, title, alt, caption, source_url, present, uploaded_at from media
				where id > :after order by id limit :most""")
			.param("after", after)
			.param("most", most)
			.query((row, number) -> new MediumRow(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
					row.getString(5), row.getString(6), row.getBoolean(7),
					row.getObject(8, OffsetDateTime.class).toInstant()))
			.list();
	}

	long highestPost() {
		return this.jdbc.sql("select coalesce(max(id), 0) from post").query(Long.class).single();
	}

	Map<Long, NotedText> texts(Collection<Long> ids) {
		Map<Long, NotedText> texts = new HashMap<>();
		if (!ids.isEmpty()) {
			Map<Long, List<Note>> notes = this.texts.notesOf(ids);
			RowCallbackHandler collect = (row) -> texts.put(row.getLong(1),
					new NotedText(row.getString(2), notes.getOrDefault(row.getLong(1), List.of())));
			this.jdbc.sql("select id, body from noted_text where id in (:ids)").param("ids", ids).query(collect);
		}
		return texts;
	}

	record Author(long id, String login, String email, String name) {
	}

	/**
	 * @param parent the slug of the category above, may be empty
	 */
	record TermRow(long id, String kind, String slug, String name, String description, String parent) {

		String taxonomy() {
			return this.kind.equals("TAG") ? "post_tag" : "category";
		}

	}

	/**
	 * @param parent 0 for none
	 * @param cover 0 for none
	 */
	record PostRow(long id, PostKind kind, String status, String title, String slug, String path, long parent,
			int menuOrder, String login, long textId, @Nullable String excerpt, long cover, boolean sticky,
			boolean commentsOpen, @Nullable Instant publishedAt, @Nullable LocalDate publishedOn, Instant changedAt) {
	}

	/**
	 * @param parent 0 for none
	 * @param author 0 for a visitor
	 */
	record CommentRow(long id, long parent, String kind, String status, boolean ownSite, long author, String name,
			@Nullable String email, @Nullable String url, @Nullable String ip, @Nullable String title, long textId,
			Instant createdAt) {
	}

	record MediumRow(long id, String path, String title, String alt, String caption, @Nullable String source,
			boolean present, Instant uploadedAt) {
	}

}
