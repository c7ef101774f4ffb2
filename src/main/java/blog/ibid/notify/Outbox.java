package blog.ibid.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import blog.ibid.store.WaitingRows;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The letters that are to be sent: kept with what they tell of, so that a crash loses
 * none, and each once.
 */
@Component
class Outbox {

	private static final int AT_ONCE = 50;

	private static final String COLUMNS = """
			select id, letter_key, kind, comment_id, author_id, follow_id, written_at, tries from letter\s""";

	private final JdbcClient jdbc;

	private final ObjectProvider<SendingClock> sending;

	private final Clock clock;

	private final WaitingRows waiting;

	/**
	 * @param claim how long a try may take before another node thinks that it failed
	 */
	Outbox(JdbcClient jdbc, ObjectProvider<SendingClock> sending, Clock clock,
			@Value("${ibid.mail.claim:10m}") Duration claim) {
		this.jdbc = jdbc;
		this.sending = sending;
		this.clock = clock;
		this.waiting = new WaitingRows(jdbc, clock, "letter", claim);
	}

	/** To an author, of a comment that came in. In the caller's transaction. */
	void toAuthor(long comment, long author) {
		add("c" + comment + ".a" + author, LetterKind.RECEIVED, comment, author, null);
	}

	/** To a reader, of a comment that was approved. */
	void toFollower(long comment, long follow) {
		add("c" + comment + ".f" + follow, LetterKind.REPLY, comment, null, follow);
	}

	/** To a reader, who shall confirm the wish to follow. */
	void toConfirm(long follow) {
		add("f" + follow, LetterKind.CONFIRM, null, null, follow);
	}

	private void add(String key, LetterKind kind, @Nullable Long comment, @Nullable Long author,
			@Nullable Long follow) {
		boolean known = this.jdbc.sql("select count(*) from letter where letter_key = :key")
			.param("key", key)
			.query(Long.class)
			.single() > 0;
		if (known) {
			return;
		}
		this.jdbc
			.sql("""
					insert into letter (letter_key, kind, comment_id, author_id, follow_id, state, written_at, due_at, tries)
					values (:key, :kind, :comment, :author, :follow, 'WAITING', :now, :now, 0)""")
			.param("key", key)
			.param("kind", kind.name())
			.param("comment", comment)
			.param("author", author)
			.param("follow", follow)
			.param("now", now())
			.update();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				Outbox.this.sending.ifAvailable(SendingClock::ring);
			}
		});
	}

	List<Long> due() {
		return this.jdbc
			.sql("select id from letter where state = 'WAITING' and due_at <= :now order by due_at, id limit "
					+ AT_ONCE)
			.param("now", now())
			.query(Long.class)
			.list();
	}

	/** Takes a letter that is due; empty if another node has taken it. */
	@Transactional
	public Optional<Letter> claim(long id) {
		return this.waiting.take(id) ? find(id) : Optional.empty();
	}

	Optional<Letter> find(long id) {
		return this.jdbc.sql(COLUMNS + "where id = :id").param("id", id).query((row, number) -> read(row)).optional();
	}

	/**
	 * What became of a letter.
	 * @param problem what went wrong, null if nothing did
	 * @param next when to try again, if it still waits
	 */
	@Transactional
	public void settle(long id, State state, @Nullable String problem, @Nullable Instant next) {
		this.jdbc.sql("""
				update letter set state = :state, problem = :problem, due_at = coalesce(:next, due_at)
				where id = :id and state = 'WAITING'""")
			.param("state", state.name())
			.param("problem", (problem != null) ? problem.substring(0, Math.min(500, problem.length())) : null)
			.param("next", (next != null) ? next.atOffset(ZoneOffset.UTC) : null, Types.TIMESTAMP_WITH_TIMEZONE)
			.param("id", id)
			.update();
	}

	/** Forgets letters that are long over, and wishes that nobody confirmed. */
	@Transactional
	public void prune() {
		Instant now = this.clock.instant();
		this.jdbc.sql("delete from letter where state <> 'WAITING' and written_at < :then")
			.param("then", Timestamp.from(now.minus(Duration.ofDays(90))))
			.update();
		this.jdbc.sql("delete from follow where confirmed_at is null and asked_at < :then")
			.param("then", Timestamp.from(now.minus(Duration.ofDays(30))))
			.update();
	}

	/**
	 * Uses up the links of a letter, in the caller's transaction.
	 * @return whether they were unused
	 */
	boolean use(long id) {
		return this.jdbc.sql("update letter set used_at = :now where id = :id and used_at is null")
			.param("now", now())
			.param("id", id)
			.update() == 1;
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	private static Letter read(ResultSet row) throws SQLException {
		return new Letter(row.getLong(1), row.getString(2), LetterKind.valueOf(row.getString(3)),
				row.getObject(4, Long.class), row.getObject(5, Long.class), row.getObject(6, Long.class),
				row.getObject(7, OffsetDateTime.class).toInstant(), row.getInt(8));
	}

	/** What can become of a letter. */
	enum State {

		WAITING, SENT, FAILED, DROPPED

	}

	/**
	 * @param key names it for good
	 * @param tries so far, this one included
	 */
	record Letter(long id, String key, LetterKind kind, @Nullable Long comment, @Nullable Long author,
			@Nullable Long follow, Instant writtenAt, int tries) {
	}

}
