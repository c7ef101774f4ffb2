package blog.ibid.post;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a page away that something else has replaced: its authors keep it, and readers
 * find it no longer.
 */
@Component
public class PageRetirement {

	private final JdbcClient jdbc;

	private final Standings standings;

	PageRetirement(JdbcClient jdbc, Standings standings) {
		this.jdbc = jdbc;
		this.standings = standings;
	}

	@Transactional
	public void retire(long page) {
		this.jdbc
			.sql("""
					select id, kind, status, title, slug, path, parent_id, menu_order, author_id, text_id, excerpt, cover_id,
					sticky, comments_open, published_at, published_on, changed_at, version from post
					where id = :id and kind = 'PAGE' and status = 'PUBLISHED' for update""")
			.param("id", page)
			.query((row, number) -> {
				OffsetDateTime published = row.getObject(15, OffsetDateTime.class);
				return new EditablePost(row.getLong(1), PostKind.PAGE, PostStatus.PUBLISHED, row.getString(4),
						row.getString(5), row.getString(6), row.getObject(7, Long.class), row.getInt(8), row.getLong(9),
						row.getLong(10), row.getString(11), row.getObject(12, Long.class), row.getBoolean(13),
						row.getBoolean(14), (published != null) ? published.toInstant() : null,
						row.getObject(16, LocalDate.class), row.getObject(17, OffsetDateTime.class).toInstant(),
						row.getLong(18));
			})
			.optional()
			.ifPresent((post) -> this.standings.change(post, Standing.of(post).with(PostStatus.PRIVATE)));
	}

}
