package blog.ibid.notify;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses that a mail server has refused for good: with a reply of 500 or more to RCPT
 * (RFC 5321, 4.2.1). Nothing is sent there until an administrator says that they work
 * again, or half a year is over.
 */
@Component
class RefusedAddresses {

	static final Duration KEPT = Duration.ofDays(180);

	private static final int PERMANENT = 500;

	private static final int SHOWN = 50;

	private final JdbcClient jdbc;

	private final Clock clock;

	RefusedAddresses(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What the server said if it has refused an address for good, else empty. */
	static Optional<String> in(MailException problem) {
		Deque<Exception> left = new ArrayDeque<>();
		if (problem instanceof MailSendException sent) {
			left.addAll(Arrays.asList(sent.getMessageExceptions()));
		}
		while (!left.isEmpty()) {
			Exception next = left.remove();
			if (next instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= PERMANENT) {
				return Optional.of(LetterFacts.line(refused.getMessage()));
			}
			if (next instanceof MessagingException chained && chained.getNextException() != null) {
				left.add(chained.getNextException());
			}
		}
		return Optional.empty();
	}

	@Transactional
	public void add(String address, String problem) {
		remove(address);
		this.jdbc.sql("insert into mail_refused (email, refused_at, problem) values (:email, :now, :problem)")
			.param("email", key(address))
			.param("now", Timestamp.from(this.clock.instant()))
			.param("problem", problem.substring(0, Math.min(500, problem.length())))
			.update();
	}

	/**
	 * The address works again.
	 * @return whether it was refused
	 */
	@Transactional
	public boolean remove(String address) {
		return this.jdbc.sql("delete from mail_refused where email = :email").param("email", key(address)).update() > 0;
	}

	boolean has(String address) {
		return this.jdbc.sql("select count(*) from mail_refused where email = :email")
			.param("email", key(address))
			.query(Long.class)
			.single() > 0;
	}

	/** The newest of them. */
	List<Refused> newest() {
		return this.jdbc
			.sql("select email, refused_at, problem from mail_refused order by refused_at desc, email limit " + SHOWN)
			.query((row, number) -> new Refused(row.getString(1), row.getObject(2, OffsetDateTime.class),
					row.getString(3)))
			.list();
	}

	/** Forgets those of long ago. */
	@Transactional
	public void prune() {
		this.jdbc.sql("delete from mail_refused where refused_at < :then")
			.param("then", Timestamp.from(this.clock.instant().minus(KEPT)))
			.update();
	}

	private static String key(String address) {
		return address.strip().toLowerCase(Locale.ROOT);
	}

	/** An address, since when, and what the server said. */
	record Refused(String email, OffsetDateTime at, String problem) {
	}

}
