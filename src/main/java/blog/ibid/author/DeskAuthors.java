package blog.ibid.author;

import java.util.List;

import blog.ibid.site.PageNotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds authors, with an account or without, for the administrator.
 */
@Component
@Transactional(readOnly = true)
class DeskAuthors {

	/** More than one list shows; an import brings a few dozen at most. */
	private static final int MOST = 500;

	private static final String ROW = """
			select a.id, a.login, a.display_name, a.email, c.role, coalesce(written.posts, 0)
			from author a left join account c on c.author_id = a.id left join
			(select p.author_id, count(*) as posts from post p where p.status <> 'TRASHED' group by p.author_id) written
			on written.author_id = a.id\s""";

	private final JdbcClient jdbc;

	DeskAuthors(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those with an account first, by name. */
	List<DeskAuthor> all() {
		return this.jdbc
			.sql(ROW + "order by case when c.role is null then 1 else 0 end, lower(a.display_name), a.id limit :limit")
			.param("limit", MOST)
			.query((row, number) -> author(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
					row.getString(5), row.getInt(6)))
			.list();
	}

	/**
	 * One of them.
	 * @throws PageNotFound if there is none with this number
	 */
	DeskAuthor find(long id) {
		return this.jdbc.sql(ROW + "where a.id = :id")
			.param("id", id)
			.query((row, number) -> author(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
					row.getString(5), row.getInt(6)))
			.optional()
			.orElseThrow(PageNotFound::new);
	}

	private static DeskAuthor author(long id, String login, String name, @Nullable String email, @Nullable String role,
			int posts) {
		return new DeskAuthor(id, login, name, email, (role != null) ? Role.valueOf(role) : null, posts);
	}

	/**
	 * Somebody who writes here, or wrote on the blog that was imported.
	 *
	 * @param role null without an account
	 * @param posts posts and pages, published or not
	 */
	record DeskAuthor(long id, String login, String name, @Nullable String email, @Nullable Role role, int posts) {
	}

}
