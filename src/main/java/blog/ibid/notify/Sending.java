package blog.ibid.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends what lies in the outbox. A letter is claimed before it is sent, so that no two
 * nodes send it; if the process dies between sending and noting that, the same letter
 * goes out again under the same Message-ID, by which mail programs know it again. That is
 * one letter for each node that dies, as letters are sent one after the other. An address
 * that is refused for good gets no further letters, see {@link RefusedAddresses}.
 */
@Component
class Sending {

	private static final Log log = LogFactory.getLog(Sending.class);

	private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

	private static final Duration LONGEST_PAUSE = Duration.ofHours(12);

	/** After so long a letter is given up. */
	private static final Duration PATIENCE = Duration.ofDays(3);

	private final MailRoute route;

	private final Outbox outbox;

	private final LetterWriter writer;

	private final RefusedAddresses refusals;

	private final Clock clock;

	Sending(MailRoute route, Outbox outbox, LetterWriter writer, RefusedAddresses refusals, Clock clock) {
		this.route = route;
		this.outbox = outbox;
		this.writer = writer;
		this.refusals = refusals;
		this.clock = clock;
	}

	/**
	 * Sends all that is due.
	 * @return how many were sent
	 */
	int sendDue() {
		Optional<JavaMailSender> sender = this.route.sender();
		int sent = 0;
		if (sender.isPresent()) {
			for (Long id : this.outbox.due()) {
				Optional<Outbox.Letter> letter = this.outbox.claim(id);
				sent += (letter.isPresent() && send(letter.get(), sender.get())) ? 1 : 0;
			}
		}
		return sent;
	}

	private boolean send(Outbox.Letter letter, JavaMailSender sender) {
		Optional<MimeMessage> message = Optional.empty();
		try {
			message = this.writer.write(letter, sender).filter((written) -> !this.refusals.has(address(written)));
			message.ifPresent(sender::send);
			this.outbox.settle(letter.id(), message.isPresent() ? Outbox.State.SENT : Outbox.State.DROPPED, null, null);
			return message.isPresent();
		}
		catch (MailParseException | MailPreparationException ex) {
			log.error("A mail could not be written: " + ex.getMessage());
			this.outbox.settle(letter.id(), Outbox.State.FAILED, ex.getMessage(), null);
		}
		catch (MailException ex) {
			log.warn("A mail could not be sent: " + ex.getMessage());
			Optional<String> refusal = RefusedAddresses.in(ex);
			if (refusal.isPresent() && message.isPresent()) {
				this.refusals.add(address(message.get()), refusal.get());
				this.outbox.settle(letter.id(), Outbox.State.FAILED, refusal.get(), null);
			}
			else {
				retry(letter, ex);
			}
		}
		return false;
	}

	/** A letter has one reader. */
	private static String address(MimeMessage message) {
		try {
			return ((InternetAddress) message.getAllRecipients()[0]).getAddress();
		}
		catch (MessagingException ex) {
			throw new MailPreparationException(ex);
		}
	}

	private void retry(Outbox.Letter letter, MailException ex) {
		Instant now = this.clock.instant();
		boolean over = letter.writtenAt().plus(PATIENCE).isBefore(now);
		this.outbox.settle(letter.id(), over ? Outbox.State.FAILED : Outbox.State.WAITING, ex.getMessage(),
				now.plus(pause(letter.tries())));
	}

	/** Doubled with each try. */
	static Duration pause(int tries) {
		Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), 20));
		return (pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE;
	}

}
