package blog.ibid.topic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what posts and comments on the list say.
 */
@Component
public class EntryTexts {

	private static final int AT_ONCE = 500;

	private final JdbcClient jdbc;

	EntryTexts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The texts of those entries that have one, by the entry's number: one query for 500.
	 */
	public Map<Long, Words> of(Collection<Long> entries) {
		Map<Long, Words> texts = new HashMap<>();
		List<Long> ids = List.copyOf(entries);
		RowCallbackHandler collect = (row) -> texts.put(row.getLong(1),
				new Words(row.getLong(2), row.getString(3), row.getString(4), row.getBoolean(5)));
		for (int from = 0; from < ids.size(); from += AT_ONCE) {
			this.jdbc
				.sql("""
						select e.id, t.id, t.body, coalesce(c.author_name, a.display_name), c.id is null or c.author_id is not null
						from topic_entry e join post p on p.id = e.post_id join author a on a.id = p.author_id
						left join comment c on c.id = e.comment_id join noted_text t on t.id = coalesce(c.text_id, p.text_id)
						where e.id in (:ids)""")
				.param("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
				.query(collect);
		}
		return texts;
	}

	/**
	 * A text without its notes.
	 *
	 * @param byAuthor whether one of the blog's authors wrote it
	 */
	public record Words(long textId, String body, String author, boolean byAuthor) {
	}

}
