package blog.ibid.mention;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import blog.ibid.store.WaitingRows;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue of what other sites have told.
 */
@Component
class IncomingMentions {

	/** Of one site, that wait at once. */
	private static final int MOST_OF_A_SITE = 20;

	private static final int MOST = 1000;

	private static final Duration CLAIM = Duration.ofMinutes(5);

	private final JdbcClient jdbc;

	private final ObjectProvider<MentionClock> work;

	private final Clock clock;

	private final WaitingRows waiting;

	IncomingMentions(JdbcClient jdbc, ObjectProvider<MentionClock> work, Clock clock) {
		this.jdbc = jdbc;
		this.work = work;
		this.clock = clock;
		this.waiting = new WaitingRows(jdbc, clock, "incoming_mention", CLAIM);
	}

	/**
	 * Takes one in, or has the page of a known one looked at again.
	 * @return false if too many wait
	 */
	@Transactional
	public boolean take(URI source, String target, long post) {
		String digest = Digest.of(source, target);
		// nobody else adds one to the post meanwhile
		this.jdbc.sql("select id from post where id = :id for update").param("id", post).query().listOfRows();
		int known = this.jdbc
			.sql("update incoming_mention set state = 'WAITING', due_at = :now, tries = 0 where digest = :digest")
			.param("now", now())
			.param("digest", digest)
			.update();
		if (known == 0) {
			String host = Links.host(source);
			if (waiting(host) >= MOST_OF_A_SITE || waiting(null) >= MOST) {
				return false;
			}
			this.jdbc.sql("""
					insert into incoming_mention (digest, source, source_host, target, post_id, state, due_at, tries)
					values (:digest, :source, :host, :target, :post, 'WAITING', :now, 0)""")
				.param("digest", digest)
				.param("source", source.toString())
				.param("host", host)
				.param("target", target)
				.param("post", post)
				.param("now", now())
				.update();
		}
		this.work.ifAvailable(MentionClock::ringLater);
		return true;
	}

	private long waiting(@Nullable String host) {
		var count = this.jdbc.sql("select count(*) from incoming_mention where state = 'WAITING'"
				+ ((host != null) ? " and source_host = :host" : ""));
		return ((host != null) ? count.param("host", host) : count).query(Long.class).single();
	}

	List<Long> due() {
		return this.jdbc
			.sql("""
					select id from incoming_mention where state = 'WAITING' and due_at <= :now order by due_at, id limit 20""")
			.param("now", now())
			.query(Long.class)
			.list();
	}

	/** Takes one that is due; empty if another node has taken it. */
	@Transactional
	public Optional<Incoming> claim(long id) {
		return !this.waiting.take(id) ? Optional.empty()
				: this.jdbc
					.sql("select source, target, post_id, comment_id, tries from incoming_mention where id = :id")
					.param("id", id)
					.query((row, number) -> new Incoming(id, URI.create(row.getString(1)), row.getString(2),
							row.getLong(3), row.getObject(4, Long.class), row.getInt(5)))
					.optional();
	}

	/** In the caller's transaction. */
	void settle(long id, String state, @Nullable Long comment, @Nullable String problem) {
		this.jdbc
			.sql("update incoming_mention set state = :state, comment_id = :comment, problem = :problem where id = :id")
			.param("state", state)
			.param("comment", comment)
			.param("problem", problem)
			.param("id", id)
			.update();
	}

	@Transactional
	public void retry(Incoming mention, String problem) {
		boolean over = mention.tries >= BackOff.MOST_TRIES;
		this.jdbc.sql("update incoming_mention set state = :state, due_at = :next, problem = :problem where id = :id")
			.param("state", over ? "REFUSED" : "WAITING")
			.param("next", Timestamp.from(this.clock.instant().plus(BackOff.after(mention.tries))))
			.param("problem", problem)
			.param("id", mention.id)
			.update();
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	/**
	 * @param comment where it stands, null if it does not
	 * @param tries so far, this one included
	 */
	record Incoming(long id, URI source, String target, long post, @Nullable Long comment, int tries) {
	}

}
