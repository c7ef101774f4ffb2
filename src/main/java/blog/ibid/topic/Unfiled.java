package blog.ibid.topic;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
	 * @param last those that follow it only, null for the newest
	 */
	List<Item> newest(@Nullable Last last, int limit) {
		Last from = (last != null) ? last : Last.NONE;
		return this.jdbc
			.sql("""
					select * from (select p.id, cast(null as bigint) as comment_id, p.title, p.published_at as at, p.text_id
					"""
					+ POSTS + " and p.published_at <= :time union all select p.id, c.id, coalesce(c.title, p.title), "
					+ "c.created_at, c.text_id " + ADDENDA
					+ " and c.created_at <= :time) found where at < :time or id < :post "
					+ "or id = :post and coalesce(comment_id, 0) < :comment "
					+ "order by at desc, id desc, coalesce(comment_id, 0) desc limit :limit")
			.param("time", from.time.atOffset(ZoneOffset.UTC))
			.param("post", from.post)
			.param("comment", from.comment)
			.param("limit", limit)
			.query((row, number) -> new Item(new Target(row.getLong(1), row.getObject(2, Long.class)), row.getString(3),
					row.getObject(4, OffsetDateTime.class).toInstant(), row.getLong(5)))
			.list();
	}

	/**
	 * Posts, pages and comments with some words in their titles, wherever they stand. A
	 * comment without a title is called by who wrote it and on what, and comes last.
	 */
	List<Item> titled(String words, int limit) {
		String pattern = "%"
				+ words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1").replaceAll("\\s+", "%") + "%";
		return this.jdbc
			.sql("""
					select * from (select p.id, cast(null as bigint) as comment_id, p.title, coalesce(p.published_at, p.changed_at)
					as at, p.text_id, 0 as untitled from post p where p.status <> 'TRASHED'
					and lower(p.title) like :words escape '!'
					union all select c.post_id, c.id, c.title, c.created_at, c.text_id, 0 from comment c
					where c.status = 'APPROVED' and c.kind in ('ADDENDUM', 'REPLY') and lower(c.title) like :words escape '!'
					union all select c.post_id, c.id, c.author_name || ': ' || p.title, c.created_at, c.text_id, 1
					from comment c join post p on p.id = c.post_id
					where c.status = 'APPROVED' and c.kind in ('ADDENDUM', 'REPLY') and c.title is null
					and lower(c.author_name || ': ' || p.title) like :words escape '!')
					found order by untitled, at desc, id desc, comment_id desc limit :limit""")
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

	/**
	 * What was seen last.
	 *
	 * @param comment 0 for the post itself
	 */
	record Last(Instant time, long post, long comment) {

		private static final Last NONE = new Last(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE, 0);

		private static final Pattern FORM = Pattern.compile("([0-9]{1,11})\\.([0-9]{1,9})_([0-9]{1,18})_([0-9]{1,18})");

		static Last of(Item item) {
			Long comment = item.target.comment();
			return new Last(item.time, item.target.post(), (comment != null) ? comment : 0);
		}

		/** Null for what nobody has seen. */
		static @Nullable Last read(String spelt) {
			Matcher parts = FORM.matcher(spelt);
			return !parts.matches() ? null
					: new Last(Instant.ofEpochSecond(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))),
							Long.parseLong(parts.group(3)), Long.parseLong(parts.group(4)));
		}

		@Override
		public String toString() {
			return Math.max(0, this.time.getEpochSecond()) + "." + this.time.getNano() + "_" + this.post + "_"
					+ this.comment;
		}

	}

	private record Counted(ListVersion version, long number) {
	}

}
