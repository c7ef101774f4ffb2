package blog.ibid.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.site.DeskSearch;
import org.apache.lucene.document.Document;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All pictures and documents by what is said of them.
 */
@Component
@Transactional(readOnly = true)
class DeskMedia implements IndexedSource {

	static final String KIND = "MEDIA";

	private final JdbcClient jdbc;

	DeskMedia(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public List<Long> after(long id, int limit) {
		return Numbers.after(this.jdbc, "media", id, limit);
	}

	@Override
	public Map<Long, List<Document>> documents(Collection<Long> ids) {
		Map<Long, List<Document>> documents = new HashMap<>();
		RowCallbackHandler collect = (row) -> documents.put(row.getLong(1),
				List.of(new DeskDocument(KIND, row.getLong(1), DeskSearch.Kind.MEDIA.name(), row.getLong(1))
					.title(row.getString(2))
					.text(row.getString(3) + "\n" + DeskTexts.words(row.getString(4)))
					.names(List.of(row.getString(5)))
					.document()));
		this.jdbc.sql("select id, title, alt, caption, path from media where id in (:ids)")
			.param("ids", ids)
			.query(collect);
		return documents;
	}

}
