package blog.ibid.topic;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/**
 * Reads and writes single entries.
 */
@Component("topicEntries")
class Entries {

	private final JdbcClient jdbc;

	private final Clock clock;

	Entries(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<EntryRow> find(long id) {
		return this.jdbc.sql(EntryRow.SELECT + "where e.id = :id and e.removed_at is null")
			.param("id", id)
			.query(EntryRow::read)
			.optional();
	}

	/**
	 * Takes entries as somebody sees them, in that order; nobody else changes them until
	 * this transaction ends.
	 * @throws StepRefused if one was changed meanwhile
	 */
	List<EntryRow> take(List<Step> seen) {
		List<Long> ids = seen.stream().map(Step::id).distinct().toList();
		this.jdbc.sql("select id from topic_entry where id in (:ids) order by id for update")
			.param("ids", ids)
			.query(Long.class)
			.list();
		Map<Long, EntryRow> rows = new HashMap<>();
		this.jdbc.sql(EntryRow.SELECT + "where e.id in (:ids)")
			.param("ids", ids)
			.query(EntryRow::read)
			.list()
			.forEach((row) -> rows.put(row.id(), row));
		List<EntryRow> taken = new ArrayList<>();
		for (Step step : seen) {
			EntryRow row = rows.get(step.id());
			if (row == null || row.removed() || row.version() != step.version()) {
				throw StepRefused.overtaken((row != null) ? row.name() : "");
			}
			taken.add(row);
		}
		return taken;
	}

	void place(long id, long topic, String place) {
		this.jdbc.sql("""
				update topic_entry set topic_id = :topic, place = :place, version = version + 1 where id = :id""")
			.param("topic", topic)
			.param("place", place)
			.param("id", id)
			.update();
	}

	void remove(long id) {
		this.jdbc.sql("update topic_entry set removed_at = :now, version = version + 1 where id = :id")
			.param("now", now())
			.param("id", id)
			.update();
	}

	void reword(long id, @Nullable String title, String gloss) {
		this.jdbc.sql("""
				update topic_entry set title = :title, gloss = :gloss, revised_at = :now, version = version + 1
				where id = :id""")
			.param("title", title)
			.param("gloss", gloss)
			.param("now", now())
			.param("id", id)
			.update();
	}

	/** Whether a post or comment stands under a topic already. */
	boolean isThere(long topic, Target target) {
		return this.jdbc
			.sql("select count(*) from topic_entry where topic_id = :topic and removed_at is null and "
					+ ((target.comment() != null) ? "comment_id = :id" : "post_id = :id and comment_id is null"))
			.param("topic", topic)
			.param("id", (target.comment() != null) ? target.comment() : target.post())
			.query(Long.class)
			.single() > 0;
	}

	long insert(long topic, String place, NewEntry entry, @Nullable Instant since) {
		Target target = entry.target();
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc
			.sql("""
					insert into topic_entry (topic_id, place, kind, post_id, comment_id, url, title, gloss, made_at, version)
					values (:topic, :place, :kind, :post, :comment, :url, :title, :gloss, :now, 0)""")
			.param("topic", topic)
			.param("place", place)
			.param("kind", entry.kind().name())
			.param("post", (target != null) ? target.post() : null)
			.param("comment", (target != null) ? target.comment() : null)
			.param("url", entry.url())
			.param("title", entry.title())
			.param("gloss", entry.gloss())
			.param("now", (since != null) ? since.atOffset(ZoneOffset.UTC) : now())
			.update(key, "id");
		return Objects.requireNonNull(key.getKey()).longValue();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
