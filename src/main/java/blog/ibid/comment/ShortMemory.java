package blog.ibid.comment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets where comments came from, when that is of no use any more.
 */
@Component
class ShortMemory {

	static final Duration KEPT = Duration.ofDays(30);

	private final JdbcClient jdbc;

	private final Clock clock;

	ShortMemory(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Drops network addresses that are older than {@link #KEPT}.
	 * @return how many
	 */
	@Transactional
	public int forget() {
		return this.jdbc.sql("update comment set author_ip = null where author_ip is not null and created_at < :end")
			.param("end", Timestamp.from(this.clock.instant().minus(KEPT)))
			.update();
	}

}
