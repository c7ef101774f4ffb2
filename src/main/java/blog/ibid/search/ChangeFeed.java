package blog.ibid.search;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what was changed since a place in the order of changes. On H2 that place is a
 * row's number, on PostgreSQL a transaction's: there is never a change before it that was
 * not read, in whatever order transactions end.
 */
@Component
class ChangeFeed {

	/** More are not worth following one by one. */
	static final int MOST = 20_000;

	private static final Duration KEPT = Duration.ofDays(3);

	private final JdbcClient jdbc;

	private final Clock clock;

	private final String place;

	private final String horizon;

	ChangeFeed(JdbcClient jdbc, Clock clock, DatabaseDriver database) {
		this.jdbc = jdbc;
		this.clock = clock;
		boolean isH2 = database == DatabaseDriver.H2;
		this.place = isH2 ? "id" : "tx";
		this.horizon = isH2 ? "select coalesce(max(id), 0) + 1 from search_change"
				: "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";
	}

	/** Where the feed stands now. */
	@Transactional(readOnly = true)
	public State state() {
		return this.jdbc.sql("select id, kept_from, (" + this.horizon + ") from search_feed")
			// what was taken out of an empty feed had numbers too
			.query((row, number) -> new State(row.getString(1), row.getLong(2),
					Math.max(row.getLong(2), row.getLong(3))))
			.single();
	}

	/**
	 * The changes from a place on, in no order, and some that will be read again. There
	 * are more if there are more than {@code most}.
	 */
	@Transactional(readOnly = true)
	public List<Row> from(long position, int most) {
		return this.jdbc
			.sql("select id, kind, thing_id from search_change where " + this.place + " >= :position order by "
					+ this.place + " limit :limit")
			.param("position", position)
			.param("limit", most + 1)
			.query((row, number) -> new Row(row.getLong(1), new Change(row.getString(2), row.getLong(3))))
			.list();
	}

	/** Forgets what every node has read long since. */
	@Transactional
	public void prune() {
		Long last = this.jdbc.sql("select max(" + this.place + ") from search_change where changed_at < :time")
			.param("time", this.clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.optional()
			.orElse(null);
		if (last != null) {
			this.jdbc.sql("delete from search_change where " + this.place + " <= :last").param("last", last).update();
			this.jdbc.sql("update search_feed set kept_from = :from").param("from", last + 1).update();
		}
	}

	/**
	 * @param database which one the changes are of
	 * @param keptFrom the place from where on changes are kept
	 * @param end the place after all changes that no transaction under way can precede
	 */
	record State(String database, long keptFrom, long end) {
	}

	/**
	 * @param id the row's own number
	 */
	record Row(long id, Change change) {
	}

}
