package blog.ibid.comment;

import java.sql.Timestamp;
import java.time.Clock;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Remembers which challenges were used, for all nodes.
 */
@Component
class SpentEfforts {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	SpentEfforts(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Uses a challenge.
	 * @return false if it was used before
	 */
	boolean spend(String nonce) {
		try {
			this.transaction.executeWithoutResult(
					(status) -> this.jdbc.sql("insert into spent_effort (nonce, spent_at) values (:nonce, :now)")
						.param("nonce", nonce)
						.param("now", Timestamp.from(this.clock.instant()))
						.update());
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/** Forgets those whose time is over anyhow. */
	@Transactional
	public void prune() {
		this.jdbc.sql("delete from spent_effort where spent_at < :then")
			.param("then", Timestamp.from(this.clock.instant().minus(Efforts.LIFE)))
			.update();
	}

}
