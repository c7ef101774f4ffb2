package blog.ibid.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import blog.ibid.site.DeskSearch;
import org.apache.lucene.document.Document;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that was said, whether it waits, is shown or was put away, with who said it.
 */
@Component
@Transactional(readOnly = true)
class DeskComments implements IndexedSource {

	static final String KIND = "COMMENT";

	private final JdbcClient jdbc;

	DeskComments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public List<Long> after(long id, int limit) {
		return Numbers.after(this.jdbc, "comment", id, limit);
	}

	@Override
	public Map<Long, List<Document>> documents(Collection<Long> ids) {
		List<Row> rows = this.jdbc.sql("""
				select c.id, c.author_name, c.author_email, c.author_url, c.title, c.text_id, t.body
				from comment c join noted_text t on t.id = c.text_id where c.id in (:ids)""")
			.param("ids", ids)
			.query((row, number) -> new Row(row.getLong(1),
					Stream.of(row.getString(2), row.getString(3), row.getString(4)).filter(Objects::nonNull).toList(),
					Objects.requireNonNullElse(row.getString(5), ""), row.getLong(6), row.getString(7)))
			.list();
		Map<Long, List<DeskTexts.StoredNote>> notes = DeskTexts.notes(this.jdbc, rows.stream().map(Row::text).toList());
		Map<Long, List<Document>> documents = new HashMap<>();
		rows.forEach((row) -> documents.put(row.id, List.of(row.document(notes.getOrDefault(row.text, List.of())))));
		return documents;
	}

	private record Row(long id, List<String> who, String title, long text, String body) {

		Document document(List<DeskTexts.StoredNote> notes) {
			List<String> names = new ArrayList<>(this.who);
			names.addAll(DeskTexts.addresses(this.body));
			notes.forEach((note) -> names.addAll(note.addresses()));
			return new DeskDocument(KIND, this.id, DeskSearch.Kind.COMMENT.name(), this.id).title(this.title)
				.version(this.text)
				.text(DeskTexts.words(this.body, notes))
				.names(names)
				.document();
		}

	}

}
