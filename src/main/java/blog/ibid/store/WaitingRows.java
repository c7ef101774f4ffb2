package blog.ibid.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of work to be done later, each row by one node: it has a {@code state}, which
 * is {@code WAITING} until it is done, a time when it is {@code due_at}, and its
 * {@code tries}.
 */
public final class WaitingRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final String table;

	private final Duration longestTry;

	/**
	 * @param table never from outside
	 * @param longestTry after that long others think that a try has failed
	 */
	public WaitingRows(JdbcClient jdbc, Clock clock, String table, Duration longestTry) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.table = table;
		this.longestTry = longestTry;
	}

	/**
	 * Takes a row that is due; false if another node has. In the caller's transaction.
	 */
	public boolean take(long id) {
		return this.jdbc
			.sql("update " + this.table + " set due_at = :later, tries = tries + 1"
					+ " where id = :id and state = 'WAITING' and due_at <= :now")
			.param("later", Timestamp.from(this.clock.instant().plus(this.longestTry)))
			.param("now", Timestamp.from(this.clock.instant()))
			.param("id", id)
			.update() == 1;
	}

}
