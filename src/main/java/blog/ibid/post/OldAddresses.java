package blog.ibid.post;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what once was read at an address, here or on the blog that was imported.
 */
@Component
public class OldAddresses {

	private final JdbcClient jdbc;

	OldAddresses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What became of an address.
	 * @param path decoded
	 * @return empty where nothing ever was there, or what was there is not published
	 */
	public Optional<Fate> of(String path) {
		String kept = path.toLowerCase(Locale.ROOT).replaceFirst("/+$", "");
		return this.jdbc
			.sql("select coalesce(o.post_id, o.term_id, o.author_id), " + PostAddress.COLUMNS + """
					\sfrom old_address o left join post p on p.id = o.post_id and\s""" + Published.SQL
					+ " where o.path = :path")
			.param("path", kept)
			.query((row, number) -> {
				boolean gone = row.getObject(1, Long.class) == null;
				boolean hidden = row.getString(2) == null;
				return new Fate(gone, hidden ? Optional.empty() : Optional.of(PostAddress.read(row, 2)));
			})
			.optional()
			.filter((fate) -> fate.gone() || fate.movedTo().isPresent());
	}

	/**
	 * The post that had a number: on the imported blog, or else here.
	 * @return empty unless it is published
	 */
	public Optional<PostAddress> ofPost(long number) {
		List<PostAddress> found = this.jdbc
			.sql("select " + PostAddress.COLUMNS + " from post p where " + Published.SQL + """
					\sand p.id = coalesce((select min(r.local_id) from import_reference r
					where r.kind = 'POST' and r.foreign_id = :foreign), :own)""")
			.param("foreign", Long.toString(number))
			.param("own", number)
			.query((row, n) -> PostAddress.read(row, 1))
			.list();
		return found.stream().findFirst();
	}

	/**
	 * What became of an address: for good where {@code gone}, else moved.
	 */
	public record Fate(boolean gone, Optional<PostAddress> movedTo) {
	}

}
