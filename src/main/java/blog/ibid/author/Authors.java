package blog.ibid.author;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds authors for readers.
 */
@Component
public class Authors {

	private final JdbcClient jdbc;

	Authors(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<AuthorProfile> bySlug(String slug) {
		return this.jdbc.sql("""
				select a.id, a.slug, a.display_name, a.bio_id, bio.body
				from author a left join noted_text bio on bio.id = a.bio_id
				where a.slug = :slug""")
			.param("slug", slug)
			.query((row, number) -> new AuthorProfile(row.getLong(1), row.getString(2), row.getString(3),
					row.getObject(4, Long.class), row.getString(5)))
			.optional();
	}

}
