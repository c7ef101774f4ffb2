package blog.ibid.comment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets where comments came from, when that is of no use any more.
 */
@Component
class ShortMemory {

	static final Duration KEPT = Duration.ofDays(30);

	/** How long the log says who decided what. */
	static final Duration LOGGED = Duration.ofDays(365);

	private final JdbcClient jdbc;

	private final SpentEfforts efforts;

	private final Clock clock;

	ShortMemory(JdbcClient jdbc, SpentEfforts efforts, Clock clock) {
		this.jdbc = jdbc;
		this.efforts = efforts;
		this.clock = clock;
	}

	/** Whether the network address of what was written at a time is kept still. */
	static boolean keeps(Instant written, Instant now) {
		return !written.isBefore(now.minus(KEPT));
	}

	/**
	 * Drops network addresses that are older than {@link #KEPT}, lines of the log that
	 * are older than {@link #LOGGED}, and used challenges.
	 * @return how many addresses
	 */
	@Transactional
	public int forget() {
		this.efforts.prune();
		this.jdbc.sql("delete from comment_log where logged_at < :end")
			.param("end", Timestamp.from(this.clock.instant().minus(LOGGED)))
			.update();
		return this.jdbc.sql("update comment set author_ip = null where author_ip is not null and created_at < :end")
			.param("end", Timestamp.from(this.clock.instant().minus(KEPT)))
			.update();
	}

}
