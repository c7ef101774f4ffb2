package blog.ibid.comment;

import java.util.List;

import blog.ibid.post.Published;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what was said last, on whatever post.
 */
@Component
public class RecentComments {

	private static final String RECENT = "select c.post_id, " + PublicComment.COLUMNS + """
			from (select c.id from comment c where c.status = 'APPROVED' and c.from_own_site = false
			and exists (select 1 from post p where p.id = c.post_id and\s""" + Published.SQL + ")";

	private static final String RECENT_FIRST = """
			\sorder by c.status, c.created_at desc, c.id desc limit :limit) chosen
			join comment c on c.id = chosen.id join noted_text t on t.id = c.text_id
			order by c.created_at desc, c.id desc""";

	private final JdbcClient jdbc;

	RecentComments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The newest approved comments on published posts, mentions from other sites among
	 * them.
	 */
	public List<RecentComment> newest(int limit) {
		return this.jdbc.sql(RECENT + RECENT_FIRST)
			.param("limit", limit)
			.query((row, number) -> RecentComment.read(row, 1))
			.list();
	}

	/** The newest of those on one post. */
	public List<RecentComment> newestOn(long post, int limit) {
		return this.jdbc.sql(RECENT + " and c.post_id = :post" + RECENT_FIRST)
			.param("post", post)
			.param("limit", limit)
			.query((row, number) -> RecentComment.read(row, 1))
			.list();
	}

}
