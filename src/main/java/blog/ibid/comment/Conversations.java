package blog.ibid.comment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import blog.ibid.post.Published;
import blog.ibid.site.Site;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what is said of posts.
 */
@Component
public class Conversations {

	/** A first comment is shown if it is approved, or a reply somewhere below it is. */
	private static final String HEAD = """
			h.parent_id is null and h.kind in ('REPLY', 'ADDENDUM') and (h.status = 'APPROVED' or exists
			(select 1 from comment below where below.root_id = h.id and below.status = 'APPROVED'))\s""";

	private static final String COMMENTS = "select " + PublicComment.COLUMNS
			+ "from comment c join noted_text t on t.id = c.text_id ";

	private static final String RECENT = "select c.post_id, " + PublicComment.COLUMNS + """
			from (select c.id from comment c where c.status = 'APPROVED' and c.from_own_site = false
			and exists (select 1 from post p where p.id = c.post_id and\s""" + Published.SQL + ")";

	private static final String RECENT_FIRST = """
			\sorder by c.status, c.created_at desc, c.id desc limit :limit) chosen
			join comment c on c.id = chosen.id join noted_text t on t.id = c.text_id
			order by c.created_at desc, c.id desc""";

	private final JdbcClient jdbc;

	Conversations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public ConversationSize sizeOn(long post) {
		return sizesOn(List.of(post)).getOrDefault(post, ConversationSize.NONE);
	}

	/** The sizes by post; posts without a conversation are absent. */
	public Map<Long, ConversationSize> sizesOn(Collection<Long> posts) {
		Map<Long, ConversationSize> sizes = new HashMap<>();
		if (!posts.isEmpty()) {
			RowCallbackHandler collect = (row) -> sizes.put(row.getLong(1),
					new ConversationSize(row.getInt(2), row.getInt(3), row.getInt(4)));
			this.jdbc.sql("select post_id, heads, thoughts, mentions from thread where post_id in (:posts)")
				.param("posts", posts)
				.query(collect);
		}
		return sizes;
	}

	/**
	 * The threads of a post, oldest first, in one query.
	 * @param page from 1
	 */
	public List<ThreadedComment> threads(long post, int page) {
		List<PublicComment> comments = this.jdbc
			.sql(COMMENTS + "join (select h.id from comment h where h.post_id = :post and " + HEAD
					+ "order by h.created_at, h.id limit :limit offset :offset) heads on heads.id = c.root_id " + """
							where c.status = 'APPROVED' or exists (select 1 from comment r where r.parent_id = c.id)
							order by c.created_at, c.id""")
			.param("post", post)
			.param("limit", Site.THREADS_PER_PAGE)
			.param("offset", (page - 1) * Site.THREADS_PER_PAGE)
			.query((row, number) -> PublicComment.read(row, 1))
			.list();
		return ThreadedComment.arrange(comments);
	}

	/** Approved mentions from other sites and titled addenda of a post, oldest first. */
	public List<PublicComment> asides(long post) {
		return this.jdbc.sql(COMMENTS + """
				where c.post_id = :post and c.status = 'APPROVED' and c.from_own_site = false
				and (c.kind in ('PINGBACK', 'TRACKBACK', 'WEBMENTION') or c.kind = 'ADDENDUM' and c.title <> '')
				order by c.created_at, c.id""")
			.param("post", post)
			.query((row, number) -> PublicComment.read(row, 1))
			.list();
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

	/** Where an approved comment is read; empty for others. */
	public Optional<CommentPlace> place(long comment) {
		return this.jdbc.sql("""
				select c.post_id, c.kind, (select count(*) from comment h join comment root on root.id = c.root_id
				where h.post_id = c.post_id and (h.created_at < root.created_at or h.created_at = root.created_at
				and h.id < root.id) and\s""" + HEAD + """
				) from comment c where c.id = :comment and c.status = 'APPROVED'""")
			.param("comment", comment)
			.query((row, number) -> new CommentPlace(row.getLong(1),
					CommentKind.valueOf(row.getString(2)).isMention() ? 1 : 1 + row.getInt(3) / Site.THREADS_PER_PAGE))
			.optional();
	}

	/** A comment that readers see, to answer it; empty for others. */
	public Optional<Answerable> answerable(long comment) {
		return this.jdbc.sql("select c.post_id, " + PublicComment.COLUMNS + """
				from comment c join noted_text t on t.id = c.text_id
				where c.id = :comment and c.status = 'APPROVED' and c.kind in ('REPLY', 'ADDENDUM')""")
			.param("comment", comment)
			.query((row, number) -> new Answerable(row.getLong(1), PublicComment.read(row, 2)))
			.optional();
	}

	/** The comment that had a number: on the imported blog, or else here. */
	public long ownNumber(long number) {
		return this.jdbc.sql("""
				select min(r.local_id) from import_reference r where r.kind = 'COMMENT' and r.foreign_id = :foreign""")
			.param("foreign", Long.toString(number))
			.query(Long.class)
			.optional()
			.orElse(number);
	}

	/**
	 * A comment that may be answered.
	 *
	 * @param post the number of the post it belongs to
	 */
	public record Answerable(long post, PublicComment comment) {
	}

}
