package blog.ibid.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was changed since the register was last brought up to date, from the feed that
 * triggers write in the transaction of each change. The place in it is kept with what was
 * made of it, so that neither a crash nor another node can lose a change.
 */
@Component
class Changes {

	/** More are not worth following one by one. */
	private static final int MOST = 20_000;

	private static final long ALL = -1;

	private final JdbcClient jdbc;

	private final String place;

	private final String horizon;

	Changes(JdbcClient jdbc, DatabaseDriver database) {
		this.jdbc = jdbc;
		boolean isH2 = database == DatabaseDriver.H2;
		this.place = isH2 ? "id" : "tx";
		this.horizon = isH2 ? "select coalesce(max(id), 0) + 1 from search_change"
				: "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";
	}

	/** The place after all changes that no transaction under way can precede. */
	long end() {
		return this.jdbc.sql("select kept_from, (" + this.horizon + ") from search_feed")
			.query((row, number) -> Math.max(row.getLong(1), row.getLong(2)))
			.single();
	}

	/** Whether all texts are to be read, as the changes were not kept that long. */
	boolean mustReadAll() {
		long position = position();
		if (position == ALL || position > end()) {
			return true;
		}
		long kept = this.jdbc.sql("select kept_from from search_feed").query(Long.class).single();
		return position < kept || count(position) > MOST;
	}

	private int count(long position) {
		return this.jdbc
			.sql("select count(*) from (select 1 from search_change where " + this.place
					+ " >= :position limit :limit) newer")
			.param("position", position)
			.param("limit", MOST + 1)
			.query(Integer.class)
			.single();
	}

	private long position() {
		return this.jdbc.sql("select position from source_feed where id = 1").query(Long.class).single();
	}

	/** Has other nodes wait until this transaction ends. */
	void hold() {
		this.jdbc.sql("select position from source_feed where id = 1 for update").query(Long.class).single();
	}

	/** The things changed since; some may be told again. */
	Map<CitingKind, Set<Long>> since() {
		Map<CitingKind, Set<Long>> things = new EnumMap<>(CitingKind.class);
		RowCallbackHandler collect = (row) -> {
			long id = row.getLong(2);
			CitingKind.named(row.getString(1))
				.ifPresent((kind) -> things.computeIfAbsent(kind, (key) -> new TreeSet<>()).add(id));
		};
		this.jdbc.sql("select kind, thing_id from search_change where " + this.place + " >= :position")
			.param("position", position())
			.query(collect);
		return things;
	}

	/** All before that place is done. */
	void done(long end) {
		this.jdbc.sql("update source_feed set position = :end where id = 1 and position <> :end")
			.param("end", end)
			.update();
	}

	/** Has all texts read anew. */
	void forget() {
		done(ALL);
	}

	/** Numbers of things after one, in order. */
	List<Long> after(CitingKind kind, long id, int limit) {
		return this.jdbc.sql("select id from " + kind.table() + " where id > :id order by id limit :limit")
			.param("id", id)
			.param("limit", limit)
			.query(Long.class)
			.list();
	}

}
