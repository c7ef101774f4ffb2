package blog.ibid.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import blog.ibid.post.PostAddress;
import blog.ibid.post.PostKind;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What changed on the list, newest first, as far as readers may know of it.
 */
@Component
public class ListNews {

	private static final String SELECT = """
			select g.id, g.at, g.kind, g.hidden, t.slug, t.title, t.removed_at is null, w.title, w.id, e.kind, p.kind,
			p.published_on, p.path, c.id, e.url, coalesce(e.title, c.title, p.title, ''), e.gloss, g.entries, g.entry_id
			from topic_change g join topic t on t.id = g.topic_id left join topic w on w.id = g.was_above and g.entry_id
			is not null left join topic_entry e on e.id = g.entry_id left join post p on p.id = e.post_id
			left join comment c on c.id = e.comment_id
			where g.undone = false and (g.entry_id is null or e.kind <> 'PARAGRAPH')\s""";

	private static final String PUBLIC = """
			and g.hidden = false and (p.id is null or p.status = 'PUBLISHED') and (c.id is null or c.status = 'APPROVED')\s""";

	private final JdbcClient jdbc;

	ListNews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param before changes with a lower number only
	 */
	public List<News> latest(long before, int limit) {
		return read(PUBLIC, before, limit);
	}

	/** With those that are hidden. */
	List<News> all(long before, int limit) {
		return read("", before, limit);
	}

	private List<News> read(String condition, long before, int limit) {
		return this.jdbc.sql(SELECT + condition + "and g.id < :before order by g.id desc limit :limit")
			.param("before", before)
			.param("limit", limit)
			.query(ListNews::news)
			.list();
	}

	private static News news(ResultSet row, int number) throws SQLException {
		String path = row.getString(13);
		LocalDate day = row.getObject(12, LocalDate.class);
		PostAddress address = (path != null)
				? new PostAddress(PostKind.valueOf(row.getString(11)), (day != null) ? day : LocalDate.EPOCH, path)
				: null;
		return new News(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3),
				row.getBoolean(4), row.getString(5), row.getString(6), row.getBoolean(7),
				Optional.ofNullable(row.getString(8)).filter((title) -> !title.isBlank()).orElse(null),
				row.getObject(19, Long.class) != null, address, row.getObject(14, Long.class), row.getString(15),
				row.getString(16), Optional.ofNullable(row.getString(17)).orElse(""), row.getInt(18));
	}

	/**
	 * A change.
	 *
	 * @param kind FILED, MOVED, REWORDED, REMOVED or BROUGHT
	 * @param topicSlug of the topic that changed, or that the entry stands under; empty
	 * of the list itself
	 * @param topicThere whether that is on the list
	 * @param from the topic that an entry was moved out of, null of other changes
	 * @param ofEntry whether it is about an entry and not about the topic
	 * @param address of a post, or of the one that a comment belongs to
	 * @param title of the entry as it is called now
	 * @param gloss of the entry as it is now
	 * @param entries how many came in
	 */
	public record News(long id, Instant at, String kind, boolean hidden, String topicSlug, String topic,
			boolean topicThere, @Nullable String from, boolean ofEntry, @Nullable PostAddress address,
			@Nullable Long commentId, @Nullable String url, String title, String gloss, int entries) {

		/** Where the topic is read. */
		public String topicHref() {
			return this.topicSlug.isEmpty() ? "/topics/" : "/topics/" + this.topicSlug + "/";
		}

	}

}
