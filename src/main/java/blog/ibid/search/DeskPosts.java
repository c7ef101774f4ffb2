package blog.ibid.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import blog.ibid.search.DeskTexts.StoredNote;
import blog.ibid.site.DeskSearch;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

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
		return Numbers.after(this.jdbc, "post", id, limit);
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
		Map<Long, List<StoredNote>> notes = DeskTexts.notes(this.jdbc,
				rows.stream().flatMap(Row::texts).distinct().toList());
		Map<Long, List<Document>> documents = new HashMap<>();
		rows.forEach((row) -> documents.put(row.id, row.documents(notes)));
		return documents;
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

		List<Document> documents(Map<Long, List<StoredNote>> notes) {
			var whole = new DeskDocument(KIND, this.id, DeskSearch.Kind.POST.name(), this.id).title(this.title)
				.version(this.text)
				.text(DeskTexts.words(this.body, notes.getOrDefault(this.text, List.of())) + "\n" + this.excerpt)
				.names(List.of(this.slug));
			if (this.workingText != null && this.workingBody != null && this.workingTitle != null) {
				whole.title(this.workingTitle)
					.version(this.workingText)
					.text(DeskTexts.words(this.workingBody, notes.getOrDefault(this.workingText, List.of())));
			}
			List<Document> documents = new ArrayList<>(List.of(whole.document()));
			for (StoredNote note : notes.getOrDefault(this.text, List.of())) {
				documents.add(new DeskDocument(KIND, this.id, DeskSearch.Kind.NOTE.name(),
						DeskDocument.place(this.text, note.position()))
					.text(note.words())
					.names(note.addresses())
					.document());
			}
			return documents;
		}

	}

}
