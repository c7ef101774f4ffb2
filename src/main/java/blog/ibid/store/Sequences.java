package blog.ibid.store;

import java.util.List;

import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Draws numbers from the database's sequences. A number that was drawn is not given
 * again, also when the transaction fails.
 */
public final class Sequences {

	private final JdbcTemplate jdbc;

	private final String format;

	Sequences(JdbcTemplate jdbc, DatabaseDriver database) {
		this.jdbc = jdbc;
		this.format = (database == DatabaseDriver.H2) ? "select next value for %s from system_range(1, ?)"
				: "select nextval('%s') from generate_series(1, ?)";
	}

	/**
	 * @param sequence its name, never from outside
	 */
	public long next(String sequence) {
		return draw(sequence, 1).get(0);
	}

	List<Long> draw(String sequence, int times) {
		return this.jdbc.queryForList(this.format.formatted(sequence), Long.class, times);
	}

}
