package blog.ibid.comment;

import java.util.Optional;

import blog.ibid.site.Site;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds single comments that readers see.
 */
@Component
public class ShownComments {

	private final JdbcClient jdbc;

	ShownComments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Where an approved comment is read; empty for others. */
	public Optional<CommentPlace> place(long comment) {
		return this.jdbc
			.sql("""
					select c.post_id, c.kind, c.root_id, (select count(*) from comment b where b.root_id = c.root_id
					and b.id <> c.id and c.id <> c.root_id and (b.id = b.root_id or b.created_at < c.created_at or b.created_at = c.created_at
					and b.id < c.id) and (b.status = 'APPROVED' or exists (select 1 from comment r where r.parent_id = b.id))),
					(select count(*) from comment h join comment root on root.id = c.root_id
					where h.post_id = c.post_id and (h.created_at < root.created_at or h.created_at = root.created_at
					and h.id < root.id) and\s"""
					+ Conversations.HEAD + """
							) from comment c where c.id = :comment and c.status = 'APPROVED'""")
			.param("comment", comment)
			.query((row, number) -> CommentKind.valueOf(row.getString(2)).isMention()
					? new CommentPlace(row.getLong(1), 1, row.getLong(3), 0)
					: new CommentPlace(row.getLong(1), 1 + row.getInt(5) / Site.THREADS_PER_PAGE, row.getLong(3),
							restPage(row.getInt(4))))
			.optional();
	}

	/** The first comment is always on its post's page. */
	private static int restPage(int before) {
		return (before < Conversations.MOST_OF_A_THREAD) ? 0
				: 1 + (before - Conversations.MOST_OF_A_THREAD) / Site.THREADS_PER_PAGE;
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
