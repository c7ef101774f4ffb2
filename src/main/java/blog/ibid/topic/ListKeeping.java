package blog.ibid.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.store.NotedTexts;
import blog.ibid.text.WrittenForm;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the whole list, to be taken out.
 */
@Component
public class ListKeeping {

	private final JdbcClient jdbc;

	private final NotedTexts texts;

	ListKeeping(JdbcClient jdbc, NotedTexts texts) {
		this.jdbc = jdbc;
		this.texts = texts;
	}

	/** As it stands now, without what was taken off it. */
	@Transactional(readOnly = true)
	public KeptList read() {
		return new KeptList(topics(), entries(),
				this.jdbc.sql("""
						select coalesce(o.post_id, c.post_id), coalesce(o.comment_id, 0) from topic_left_out o
						left join comment c on c.id = o.comment_id order by o.id""")
					.query((row, number) -> new KeptList.Place(row.getLong(1), row.getLong(2)))
					.list(),
				this.jdbc.sql("select post_id from topic_former_page order by post_id").query(Long.class).list());
	}

	private List<KeptList.KeptTopic> topics() {
		Map<Long, List<KeptList.KeptTopic>> below = new HashMap<>();
		List<KeptList.KeptTopic> ordered = new ArrayList<>();
		this.jdbc.sql("""
				select id, coalesce(parent_id, -1), slug, title, intro_id, made_at, changed_at from topic
				where removed_at is null order by place""")
			.query((row, number) -> topic(row))
			.list()
			.forEach((topic) -> below.computeIfAbsent(topic.above(), (id) -> new ArrayList<>()).add(topic));
		add(-1, below, ordered);
		return ordered;
	}

	private static void add(long above, Map<Long, List<KeptList.KeptTopic>> below, List<KeptList.KeptTopic> ordered) {
		for (KeptList.KeptTopic topic : below.getOrDefault(above, List.of())) {
			ordered.add(topic);
			add(topic.id(), below, ordered);
		}
	}

	private KeptList.KeptTopic topic(ResultSet row) throws SQLException {
		Long intro = row.getObject(5, Long.class);
		return new KeptList.KeptTopic(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4),
				(intro != null) ? WrittenForm.of(this.texts.read(intro)) : "", time(row, 6), time(row, 7));
	}

	private List<KeptList.KeptEntry> entries() {
		return this.jdbc.sql("""
				select e.topic_id, e.kind, e.post_id, coalesce(e.comment_id, 0), e.url, e.title, e.gloss,
				coalesce(e.title, c.title, p.title, ''), e.made_at, e.revised_at
				from topic_entry e join topic t on t.id = e.topic_id and t.removed_at is null
				left join post p on p.id = e.post_id left join comment c on c.id = e.comment_id
				where e.removed_at is null order by e.topic_id, e.place""").query((row, number) -> {
			Long post = row.getObject(3, Long.class);
			return new KeptList.KeptEntry(row.getLong(1), row.getString(2),
					(post != null) ? new KeptList.Place(post, row.getLong(4)) : null, row.getString(5),
					row.getString(6), row.getString(7), row.getString(8), time(row, 9), timeOrNull(row, 10));
		}).list();
	}

	private static Instant time(ResultSet row, int column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static @Nullable Instant timeOrNull(ResultSet row, int column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
