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

	/** The author who has a slug, or else the one who had it last. */
	public Optional<AuthorProfile> bySlug(String slug) {
		return one("where a.slug = :slug", slug)
			.or(() -> one("where a.id = (select o.author_id from old_address o where o.path = :slug)",
					oldAddress(slug)));
	}

	private Optional<AuthorProfile> one(String where, String slug) {
		return this.jdbc.sql("select " + AuthorProfile.COLUMNS + " from author a " + AuthorProfile.JOINS + where)
			.param("slug", slug)
			.query((row, number) -> AuthorProfile.read(row, 1))
			.optional();
	}

	/** Under which a slug that changed is remembered. */
	static String oldAddress(String slug) {
		return "/author/" + slug;
	}

}
