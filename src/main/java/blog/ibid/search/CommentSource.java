package blog.ibid.search;

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

import blog.ibid.post.Published;
import blog.ibid.site.Addresses;
import blog.ibid.site.Dates;
import blog.ibid.site.Settings;
import blog.ibid.store.NotedTexts;
import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import blog.ibid.text.Owner;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Replies and addenda to be found. Mentions from other sites have no words that are
 * shown.
 */
@Component
@Transactional(readOnly = true)
class CommentSource implements SearchableSource {

	static final String KIND = "COMMENT";

	private static final String SHOWN = " and c.status = 'APPROVED' and c.kind in ('REPLY', 'ADDENDUM') and "
			+ Published.SQL;

	private final JdbcClient jdbc;

	private final NotedTexts texts;

	private final Addresses addresses;

	private final Settings settings;

	CommentSource(JdbcClient jdbc, NotedTexts texts, Addresses addresses, Settings settings) {
		this.jdbc = jdbc;
		this.texts = texts;
		this.addresses = addresses;
		this.settings = settings;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public List<Long> after(long id, int limit) {
		return Numbers.after(this.jdbc, "comment", id, limit);
	}

	/** The comments on some posts that readers may see once they see the posts. */
	List<Long> on(Collection<Long> posts) {
		return this.jdbc.sql("select id from comment where post_id in (:posts) and status = 'APPROVED'")
			.param("posts", posts)
			.query(Long.class)
			.list();
	}

	@Override
	public List<Searchable> read(Collection<Long> ids) {
		Dates dates = this.settings.latest().dates();
		List<Row> rows = this.jdbc.sql("""
				select c.id, c.author_name, c.title, c.text_id, t.body, c.created_at, c.author_id, p.id, p.title
				from comment c join post p on p.id = c.post_id join noted_text t on t.id = c.text_id
				where c.id in (:ids)""" + SHOWN).param("ids", ids).query((row, number) -> Row.read(row)).list();
		Map<Long, List<Note>> notes = this.texts.notesOf(rows.stream().map(Row::textId).toList());
		Map<Long, List<Long>> terms = terms(rows.stream().map(Row::post).distinct().toList());
		return rows.stream()
			.map((row) -> row.searchable(notes.getOrDefault(row.textId, List.of()),
					terms.getOrDefault(row.post, List.of()), dates.dayOf(row.time).getYear()))
			.toList();
	}

	private Map<Long, List<Long>> terms(List<Long> posts) {
		Map<Long, List<Long>> terms = new HashMap<>();
		if (!posts.isEmpty()) {
			RowCallbackHandler collect = (row) -> terms.merge(row.getLong(1), List.of(row.getLong(2)), (some, more) -> {
				var all = new ArrayList<>(some);
				all.addAll(more);
				return all;
			});
			this.jdbc.sql("select post_id, term_id from post_term where post_id in (:posts)")
				.param("posts", posts)
				.query(collect);
		}
		return terms;
	}

	@Override
	public Map<Long, Shown> show(Collection<Long> ids) {
		Dates dates = this.settings.latest().dates();
		Map<Long, Shown> shown = new HashMap<>();
		RowCallbackHandler collect = (row) -> {
			Instant time = row.getObject(5, OffsetDateTime.class).toInstant();
			String post = row.getString(6).isBlank() ? dates.text(row.getObject(7, LocalDate.class)) : row.getString(6);
			String title = row.getString(3);
			shown.put(row.getLong(1), new Shown((title != null) ? title : "", this.addresses.comment(row.getLong(1)),
					row.getString(2), post, dates.text(time), dates.iso(time), row.getLong(4)));
		};
		this.jdbc.sql("""
				select c.id, c.author_name, c.title, c.text_id, c.created_at, p.title, p.published_on
				from comment c join post p on p.id = c.post_id where c.id in (:ids)""" + SHOWN)
			.param("ids", ids)
			.query(collect);
		return shown;
	}

	private record Row(long id, String name, String title, long textId, String body, Instant time, long author,
			long post, String postTitle) {

		static Row read(ResultSet row) throws SQLException {
			String title = row.getString(3);
			return new Row(row.getLong(1), row.getString(2), (title != null) ? title : "", row.getLong(4),
					row.getString(5), row.getObject(6, OffsetDateTime.class).toInstant(), row.getLong(7),
					row.getLong(8), row.getString(9));
		}

		Searchable searchable(List<Note> notes, List<Long> terms, int year) {
			var text = new NotedText(this.body, notes);
			return new Searchable(KIND, this.id, "comment", this.title, this.postTitle, this.name, text.plainText(),
					this.textId, this.time, year, this.author, terms, "", List.of(),
					NotesOf.text(text, Owner.comment(this.id)));
		}

	}

}
