package blog.ibid.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import blog.ibid.post.PostAddress;
import blog.ibid.post.PostKind;
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
 * Posts and pages to be found.
 */
@Component
@Transactional(readOnly = true)
class PostSource implements SearchableSource {

	static final String KIND = "POST";

	private final JdbcClient jdbc;

	private final NotedTexts texts;

	private final Addresses addresses;

	private final Settings settings;

	PostSource(JdbcClient jdbc, NotedTexts texts, Addresses addresses, Settings settings) {
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
		return Numbers.after(this.jdbc, "post", id, limit);
	}

	@Override
	public List<Searchable> read(Collection<Long> ids) {
		List<Row> rows = this.jdbc
			.sql("""
					select p.id, p.kind, p.title, p.text_id, t.body, p.published_on, p.published_at, p.author_id, p.excerpt, p.path
					from post p join noted_text t on t.id = p.text_id where p.id in (:ids) and\s"""
					+ Published.SQL)
			.param("ids", ids)
			.query((row, number) -> Row.read(row))
			.list();
		Map<Long, List<Note>> notes = this.texts.notesOf(rows.stream().map(Row::textId).toList());
		Map<Long, Filed> filed = filed(ids);
		return rows.stream()
			.map((row) -> row.searchable(notes.getOrDefault(row.textId, List.of()),
					filed.getOrDefault(row.id, Filed.NOWHERE)))
			.toList();
	}

	private Map<Long, Filed> filed(Collection<Long> ids) {
		Map<Long, Filed> filed = new HashMap<>();
		RowCallbackHandler collect = (row) -> filed
			.computeIfAbsent(row.getLong(1), (id) -> new Filed(new ArrayList<>(), new StringBuilder()))
			.add(row.getLong(2), row.getString(3));
		this.jdbc.sql("""
				select o.post_id, m.id, m.name from post_term o join term m on m.id = o.term_id
				where o.post_id in (:ids) order by m.id""").param("ids", ids).query(collect);
		return filed;
	}

	@Override
	public Map<Long, Shown> show(Collection<Long> ids) {
		Dates dates = this.settings.latest().dates();
		Map<Long, Shown> shown = new HashMap<>();
		RowCallbackHandler collect = (row) -> {
			LocalDate day = row.getObject(3, LocalDate.class);
			var address = new PostAddress(PostKind.valueOf(row.getString(2)), day, row.getString(4));
			String title = row.getString(5).isBlank() ? dates.text(day) : row.getString(5);
			boolean dated = address.kind() == PostKind.POST;
			shown.put(row.getLong(1), new Shown(title, address.in(this.addresses), null, null,
					dated ? dates.text(day) : "", day.toString(), row.getLong(6)));
		};
		this.jdbc
			.sql("""
					select p.id, p.kind, p.published_on, p.path, p.title, p.text_id from post p where p.id in (:ids) and\s"""
					+ Published.SQL)
			.param("ids", ids)
			.query(collect);
		return shown;
	}

	/**
	 * Where a post is listed.
	 */
	private record Filed(List<Long> terms, StringBuilder names) {

		static final Filed NOWHERE = new Filed(List.of(), new StringBuilder());

		void add(long term, String name) {
			this.terms.add(term);
			this.names.append(name).append('\n');
		}

	}

	private record Row(long id, String kind, String title, long textId, String body, LocalDate day, OffsetDateTime time,
			long author, String excerpt, String path) {

		static Row read(ResultSet row) throws SQLException {
			String excerpt = row.getString(9);
			return new Row(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5),
					row.getObject(6, LocalDate.class), row.getObject(7, OffsetDateTime.class), row.getLong(8),
					(excerpt != null) ? excerpt : "", row.getString(10));
		}

		Searchable searchable(List<Note> notes, Filed filed) {
			var text = new NotedText(this.body, notes);
			String words = text.plainText();
			return new Searchable(KIND, this.id, this.kind.toLowerCase(Locale.ROOT), this.title, "",
					filed.names.toString(), this.excerpt.isEmpty() ? words : words + "\n" + this.excerpt, this.textId,
					this.time.toInstant(), this.day.getYear(), this.author, filed.terms,
					this.kind.equals("POST") ? this.path : "", LinkedPosts.in(this.body),
					NotesOf.text(text, Owner.post(this.id)));
		}

	}

}
