package blog.ibid.comment;

import java.util.List;
import java.util.Map;

import blog.ibid.post.Published;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads addenda apart from their posts, for feeds: approved ones with a title, on
 * published posts, newest first.
 */
@Component
public class NewestAddenda {

	private static final String FIRST = "select c.post_id, " + PublicComment.COLUMNS + """
			from (select c.id from comment c where c.kind = 'ADDENDUM' and c.status = 'APPROVED' and c.title <> ''
			and exists (select 1 from post p where p.id = c.post_id and\s""" + Published.SQL + ")";

	private static final String LAST = """
			\sorder by c.kind, c.status, c.created_at desc, c.id desc limit :limit) chosen
			join comment c on c.id = chosen.id join noted_text t on t.id = c.text_id
			order by c.created_at desc, c.id desc""";

	private final JdbcClient jdbc;

	NewestAddenda(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** On whatever post, the newest first. */
	public List<RecentComment> newest(int limit) {
		return read("", Map.of("limit", limit));
	}

	/** On posts that are filed under a term. */
	public List<RecentComment> ofTerm(long term, int limit) {
		return read(" and exists (select 1 from post_term f where f.term_id = :term and f.post_id = c.post_id)",
				Map.of("limit", limit, "term", term));
	}

	/** By one of the blog's authors. */
	public List<RecentComment> byAuthor(long author, int limit) {
		return read(" and c.author_id = :author", Map.of("limit", limit, "author", author));
	}

	private List<RecentComment> read(String condition, Map<String, Object> values) {
		return this.jdbc.sql(FIRST + condition + LAST)
			.params(values)
			.query((row, number) -> RecentComment.read(row, 1))
			.list();
	}

}
