package blog.ibid.author;

import java.util.Optional;

import blog.ibid.site.OldNumber;

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
		return one("where a.slug = :key", slug)
			.or(() -> one("where a.id = (select o.author_id from old_address o where o.path = :key)",
					oldAddress(slug)));
	}

	/** The author who had a number on the imported blog. */
	public Optional<AuthorProfile> numbered(long number) {
		return one("where a.id = (select min(r.local_id) from import_reference r"
				+ " where r.kind = 'AUTHOR' and r.foreign_id = :key)", new OldNumber(number).key());
	}

	private Optional<AuthorProfile> one(String where, String key) {
		return this.jdbc.sql("select " + AuthorProfile.COLUMNS + " from author a " + AuthorProfile.JOINS + where)
			.param("key", key)
			.query((row, number) -> AuthorProfile.read(row, 1))
			.optional();
	}

	/** Under which a slug that changed is remembered. */
	static String oldAddress(String slug) {
		return "/author/" + slug;
	}

}
