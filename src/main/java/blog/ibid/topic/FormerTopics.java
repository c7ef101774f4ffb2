package blog.ibid.topic;

import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows what was read elsewhere, or is read no longer.
 */
@Component
public class FormerTopics {

	private final JdbcClient jdbc;

	FormerTopics(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether there was a topic with that slug. */
	public boolean has(String slug) {
		return !slug.isEmpty()
				&& this.jdbc.sql("select count(*) from topic where slug = :slug and removed_at is not null")
					.param("slug", slug)
					.query(Long.class)
					.single() > 0;
	}

	/**
	 * Whether an address led to the hand-typed list that became the topical list.
	 * @param path decoded
	 */
	public boolean wasList(String path) {
		String kept = path.toLowerCase(Locale.ROOT).replaceFirst("/+$", "");
		return this.jdbc.sql("""
				select count(*) from topic_former_page f join post p on p.id = f.post_id and p.status <> 'PUBLISHED'
				where p.id in (select o.post_id from old_address o where o.path = :path)""")
			.param("path", kept)
			.query(Long.class)
			.single() > 0;
	}

	/**
	 * Whether a post with that number was the hand-typed list.
	 * @param number on the imported blog, or else here
	 */
	public boolean wasList(long number) {
		return this.jdbc.sql("""
				select count(*) from topic_former_page f join post p on p.id = f.post_id and p.status <> 'PUBLISHED'
				where p.id = coalesce((select min(r.local_id) from import_reference r
				where r.kind = 'POST' and r.foreign_id = :foreign), :own)""")
			.param("foreign", Long.toString(number))
			.param("own", number)
			.query(Long.class)
			.single() > 0;
	}

}
