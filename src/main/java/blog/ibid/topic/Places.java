package blog.ibid.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds keys for what moves. Whoever asks has locked the topic, so that nobody else finds
 * the same.
 */
@Component
class Places {

	private final JdbcTemplate batches;

	private final JdbcClient jdbc;

	Places(JdbcTemplate jdbc) {
		this.batches = jdbc;
		this.jdbc = JdbcClient.create(jdbc);
	}

	/**
	 * Nobody else changes the order under a topic until this transaction ends.
	 * @throws StepRefused if it is there no longer
	 */
	void lock(long topic) {
		this.jdbc.sql("select id from topic where id = :id and removed_at is null for update")
			.param("id", topic)
			.query(Long.class)
			.optional()
			.orElseThrow(() -> new StepRefused("topics.gone"));
	}

	/**
	 * A key for a place.
	 * @throws StepRefused if what it shall follow stands there no longer
	 */
	String key(Kind kind, Spot spot) {
		String key = find(kind, spot);
		if (key.length() > Rank.LONGEST) {
			renumber(kind, spot.topic());
			key = find(kind, spot);
		}
		return key;
	}

	private String find(Kind kind, Spot spot) {
		if (spot.last()) {
			return Rank.between(edge("max", kind, spot.topic(), null), null);
		}
		Long after = spot.after();
		if (after == null) {
			return Rank.between(null, edge("min", kind, spot.topic(), null));
		}
		String before = this.jdbc
			.sql("select place from " + kind.table + " where id = :id and " + kind.above
					+ " = :above and removed_at is null")
			.param("id", after)
			.param("above", spot.topic())
			.query(String.class)
			.optional()
			.orElseThrow(() -> new StepRefused("topics.place.gone"));
		return Rank.between(before, edge("min", kind, spot.topic(), before));
	}

	/** What was taken out keeps its key, so that it can be put back there. */
	private @Nullable String edge(String which, Kind kind, long above, @Nullable String beyond) {
		var query = this.jdbc
			.sql("select " + which + "(place) from " + kind.table + " where " + kind.above + " = :above"
					+ ((beyond != null) ? " and place > :beyond" : ""))
			.param("above", above);
		return ((beyond != null) ? query.param("beyond", beyond) : query).query(String.class).optional().orElse(null);
	}

	/** Whether a key is free, or the own one of something. */
	boolean isFree(Kind kind, long above, String place, long id) {
		return this.jdbc
			.sql("select count(*) from " + kind.table + " where " + kind.above
					+ " = :above and place = :place and id <> :id")
			.param("above", above)
			.param("place", place)
			.param("id", id)
			.query(Long.class)
			.single() == 0;
	}

	/** A key right after another, whether something stands there or not. */
	String near(Kind kind, long above, String place) {
		return Rank.between(place, edge("min", kind, above, place));
	}

	/** What stands before or after something, and is not taken out. */
	Optional<Long> neighbour(Kind kind, long above, String place, boolean before) {
		return this.jdbc
			.sql("select id from " + kind.table + " where " + kind.above + " = :above and removed_at is null and place "
					+ (before ? "<" : ">") + " :place order by place " + (before ? "desc" : "") + " limit 1")
			.param("above", above)
			.param("place", place)
			.query(Long.class)
			.optional();
	}

	private void renumber(Kind kind, long above) {
		List<Long> ids = this.jdbc
			.sql("select id from " + kind.table + " where " + kind.above + " = :above order by place")
			.param("above", above)
			.query(Long.class)
			.list();
		this.jdbc.sql("update " + kind.table + " set place = 'r' || id where " + kind.above + " = :above")
			.param("above", above)
			.update();
		List<Object[]> rows = new ArrayList<>();
		for (int at = 0; at < ids.size(); at++) {
			rows.add(new Object[] { Rank.nth(at, ids.size()), ids.get(at) });
		}
		this.batches.batchUpdate("update " + kind.table + " set place = ? where id = ?", rows);
	}

	/** What has places. */
	enum Kind {

		ENTRY("topic_entry", "topic_id"), TOPIC("topic", "parent_id");

		private final String table;

		private final String above;

		Kind(String table, String above) {
			this.table = table;
			this.above = above;
		}

		String table() {
			return this.table;
		}

		String above() {
			return this.above;
		}

	}

}
