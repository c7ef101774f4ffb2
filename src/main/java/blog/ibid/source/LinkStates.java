package blog.ibid.source;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import blog.ibid.site.Freshness;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is known of the links.
 */
@Component
class LinkStates {

	private static final String DUE = """
			select id, address, host from source where uses > 0 and (checked_at is null or checked_at < :limit)
			order by checked_at nulls first, id""";

	private final JdbcClient jdbc;

	private final Freshness freshness;

	private final Clock clock;

	LinkStates(JdbcClient jdbc, Freshness freshness, Clock clock) {
		this.jdbc = jdbc;
		this.freshness = freshness;
		this.clock = clock;
	}

	/** Those not looked at for that long, longest first. */
	@Transactional(readOnly = true)
	public List<Due> due(Duration since) {
		return this.jdbc.sql(DUE)
			.param("limit", Timestamp.from(this.clock.instant().minus(since)))
			.query((row, number) -> new Due(row.getLong(1), row.getString(2), row.getString(3)))
			.list();
	}

	/** Takes one of them for this node alone; empty if there is none. */
	@Transactional
	public Optional<Due> take(Duration since) {
		Timestamp limit = Timestamp.from(this.clock.instant().minus(since));
		return this.jdbc.sql(DUE + " limit 1")
			.param("limit", limit)
			.query((row, number) -> new Due(row.getLong(1), row.getString(2), row.getString(3)))
			.optional()
			.filter((due) -> this.jdbc
				.sql("""
						update source set checked_at = :now where id = :id and (checked_at is null or checked_at < :limit)""")
				.param("now", Timestamp.from(this.clock.instant()))
				.param("id", due.id)
				.param("limit", limit)
				.update() == 1);
	}

	/** What time it is. */
	public Instant now() {
		return this.clock.instant();
	}

	/** Keeps what was seen. */
	@Transactional
	public void record(List<LinkOutcome> outcomes) {
		Instant now = this.clock.instant();
		outcomes.forEach((outcome) -> record(outcome, now));
		this.freshness.touch(Sources.TAG);
	}

	private void record(LinkOutcome outcome, Instant now) {
		boolean fails = outcome.state() == LinkState.UNREACHABLE;
		this.jdbc
			.sql("update source set state = :state, status = :status, moved_to = :moved, checked_at = :now,"
					+ " failing_since = " + (fails ? "coalesce(failing_since, :now)" : "null") + " where id = :id")
			.param("state", outcome.state().name())
			.param("status", outcome.status())
			.param("moved", outcome.movedTo())
			.param("now", Timestamp.from(now))
			.param("id", outcome.source())
			.update();
	}

	/**
	 * A link to be looked at.
	 */
	record Due(long id, String address, String host) {
	}

	/**
	 * Keeps silence back until somebody answers: as long as nobody does, it is this
	 * machine that is not on the net, and no link is called broken.
	 */
	static final class Outcomes {

		private static final Duration FRESH = Duration.ofMinutes(2);

		private final LinkStates states;

		private final List<LinkOutcome> silent = new ArrayList<>();

		private Instant answered = Instant.MIN;

		Outcomes(LinkStates states) {
			this.states = states;
		}

		synchronized void add(LinkOutcome outcome) {
			Instant now = this.states.now();
			if (outcome.isAnswer()) {
				this.answered = now;
			}
			this.silent.add(outcome);
			boolean kept = outcome.state() == LinkState.UNREACHABLE && !outcome.isAnswer()
					&& this.answered.isBefore(now.minus(FRESH));
			if (!kept) {
				this.states.record(List.copyOf(this.silent));
				this.silent.clear();
			}
		}

		/** How many links nothing was learnt of. */
		synchronized int unknown() {
			return this.silent.size();
		}

	}

}
