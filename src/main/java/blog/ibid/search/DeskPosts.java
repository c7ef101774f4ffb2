package blog.ibid.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import blog.ibid.site.DeskSearch;
import blog.ibid.text.NotedText;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All posts and pages with what is being written of them, and the notes of their texts.
 */
@Component
@Transactional(readOnly = true)
class DeskPosts implements IndexedSource {

	static final String KIND = "POST";

	private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]{1,2000})\"");

	private final JdbcClient jdbc;

	DeskPosts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public List<Long> after(long id, int limit) {
		return this.jdbc.sql("select id from post where id > :id order by id limit :limit")
			.param("id", id)
			.param("limit", limit)
			.query(Long.class)
			.list();
	}

	@Override
	public Map<Long, List<Document>> documents(Collection<Long> ids) {
		List<Row> rows = this.jdbc.sql("""
				select p.id, p.title, p.slug, p.excerpt, p.text_id, t.body, w.title, w.text_id, v.body
				from post p join noted_text t on t.id = p.text_id left join working_copy w on w.post_id = p.id
				left join noted_text v on v.id = w.text_id where p.id in (:ids)""")
			.param("ids", ids)
			.query((row, number) -> Row.read(row))
			.list();
		Map<Long, List<Note>> notes = notes(this.jdbc, rows.stream().flatMap(Row::texts).distinct().toList());
		Map<Long, List<Document>> documents = new HashMap<>();
		rows.forEach((row) -> documents.put(row.id, row.documents(notes)));
		return documents;
	}

	/** The notes of some texts, by the texts' numbers. */
	static Map<Long, List<Note>> notes(JdbcClient jdbc, List<Long> texts) {
		Map<Long, List<Note>> notes = new HashMap<>();
		if (!texts.isEmpty()) {
			RowCallbackHandler collect = (row) -> notes.computeIfAbsent(row.getLong(1), (id) -> new ArrayList<>())
				.add(new Note(row.getInt(2), row.getString(3)));
			jdbc.sql("select text_id, position, body from note where text_id in (:ids) order by text_id, position")
				.param("ids", texts)
				.query(collect);
		}
		return notes;
	}

	static String plain(String html) {
		return new NotedText(html, List.of()).plainText();
	}

	static List<String> addresses(String html) {
		return ADDRESS.matcher(html).results().map((found) -> found.group(1)).toList();
	}

	/**
	 * @param position in its text
	 */
	record Note(int position, String html) {

		String words() {
			return plain(this.html);
		}

	}

	private record Row(long id, String title, String slug, String excerpt, long text, String body,
			@Nullable String workingTitle, @Nullable Long workingText, @Nullable String workingBody) {

		static Row read(ResultSet row) throws SQLException {
			return new Row(row.getLong(1), row.getString(2), Objects.requireNonNullElse(row.getString(3), ""),
					Objects.requireNonNullElse(row.getString(4), ""), row.getLong(5), row.getString(6),
					row.getString(7), row.getObject(8, Long.class), row.getString(9));
		}

		Stream<Long> texts() {
			return Stream.of(this.text, this.workingText).filter(Objects::nonNull);
		}

		List<Document> documents(Map<Long, List<Note>> notes) {
			var whole = new DeskDocument(KIND, this.id, DeskSearch.Kind.POST.name(), this.id).title(this.title)
				.version(this.text)
				.text(text(this.body, notes.getOrDefault(this.text, List.of())) + "\n" + this.excerpt)
				.names(List.of(this.slug));
			if (this.workingText != null && this.workingBody != null && this.workingTitle != null) {
				whole.title(this.workingTitle)
					.version(this.workingText)
					.text(text(this.workingBody, notes.getOrDefault(this.workingText, List.of())));
			}
			List<Document> documents = new ArrayList<>(List.of(whole.document()));
			for (Note note : notes.getOrDefault(this.text, List.of())) {
				documents.add(new DeskDocument(KIND, this.id, DeskSearch.Kind.NOTE.name(),
						DeskDocument.place(this.text, note.position))
					.text(note.words())
					.names(addresses(note.html))
					.document());
			}
			return documents;
		}

		private static String text(String body, List<Note> notes) {
			var text = new StringBuilder(plain(body));
			notes.forEach((note) -> text.append('\n').append(note.words()));
			return text.toString();
		}

	}

}
