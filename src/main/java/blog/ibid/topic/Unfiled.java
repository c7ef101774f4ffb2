package blog.ibid.topic;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import blog.ibid.site.Freshness;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds posts and addenda that stand in no topic, newest first.
 */
@Component
@Transactional(readOnly = true)
public class Unfiled {

	private static final String LIVE = """
			select 1 from topic_entry e join topic t on t.id = e.topic_id
			where e.removed_at is null and t.removed_at is null and\s""";

	private static final String POSTS = """
			from post p where p.kind = 'POST' and p.status = 'PUBLISHED'
			and not exists (select 1 from topic_left_out o where o.post_id = p.id)
			and not exists (""" + LIVE + "e.post_id = p.id and e.comment_id is null)";

	private static final String ADDENDA = """
			from comment c join post p on p.id = c.post_id
			where c.kind = 'ADDENDUM' and c.status = 'APPROVED' and p.status = 'PUBLISHED'
			and not exists (select 1 from topic_left_out o where o.comment_id = c.id)
			and not exists (""" + LIVE + "e.comment_id = c.id)";

	private final JdbcClient jdbc;

	private final Freshness freshness;

	private volatile Counted counted = new Counted(new ListVersion(-1, -1, -1), 0);

	Unfiled(JdbcClient jdbc, Freshness freshness) {
		this.jdbc = jdbc;
		this.freshness = freshness;
	}

	/** How many there are; 0 while nothing at all is on the list. */
	public long count() {
		ListVersion version = ListVersion.now(this.freshness);
		Counted last = this.counted;
		if (!last.version.equals(version)) {
			last = new Counted(version, isUsed() ? countAll() : 0);
			this.counted = last;
		}
		return last.number;
	}

	private boolean isUsed() {
		return this.jdbc.sql("select exists (select 1 from topic where id <> 0 and removed_at is null)")
			.query(Boolean.class)
			.single();
	}

	long countAll() {
		return this.jdbc.sql("select (select count(*) " + POSTS + ") + (select count(*) " + ADDENDA + ")")
			.query(Long.class)
			.single();
	}

	/**
	 * Some of them.
	 * @param before older ones only, null for the newest
	 */
	List<Item> newest(@Nullable Instant before, int limit) {
		OffsetDateTime end = ((before != null) ? before : Instant.parse("9999-01-01T00:00:00Z"))
			.atOffset(ZoneOffset.UTC);
		return this.jdbc
			.sql("""
					select * from (select p.id, cast(null as bigint) as comment_id, p.title, p.published_at as at, p.text_id
					"""
					+ POSTS + " and p.published_at < :before union all select p.id, c.id, coalesce(c.title, p.title), "
					+ "c.created_at, c.text_id " + ADDENDA
					+ " and c.created_at < :before) found order by at desc, id desc limit :limit")
			.param("before", end)
			.param("limit", limit)
			.query((row, number) -> new Item(new Target(row.getLong(1), row.getObject(2, Long.class)), row.getString(3),
					row.getObject(4, OffsetDateTime.class).toInstant(), row.getLong(5)))
			.list();
	}

	/**
	 * Posts and addenda with some words in their titles, wherever they stand.
	 */
	List<Item> titled(String words, int limit) {
		String pattern = "%"
				+ words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1").replaceAll("\\s+", "%") + "%";
		return this.jdbc
			.sql("""
					select * from (select p.id, cast(null as bigint) as comment_id, p.title, coalesce(p.published_at, p.changed_at)
					as at, p.text_id from post p where p.kind = 'POST' and p.status <> 'TRASHED'
					and lower(p.title) like :words escape '!'
					union all select c.post_id, c.id, c.title, c.created_at, c.text_id from comment c
					where c.status = 'APPROVED' and c.kind in ('ADDENDUM', 'REPLY') and lower(c.title) like :words escape '!')
					found order by at desc, id desc limit :limit""")
			.param("words", pattern)
			.param("limit", limit)
			.query((row, number) -> new Item(new Target(row.getLong(1), row.getObject(2, Long.class)), row.getString(3),
					row.getObject(4, OffsetDateTime.class).toInstant(), row.getLong(5)))
			.list();
	}

	/**
	 * @param time when it was published
	 */
	record Item(Target target, String title, Instant time, long textId) {
	}

	private record Counted(ListVersion version, long number) {
	}

}
