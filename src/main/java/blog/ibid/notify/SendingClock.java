package blog.ibid.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import blog.ibid.site.Clockwork;
import blog.ibid.site.RepeatedWork;

/**
 * Has mail sent as soon as it is written, and what failed tried again.
 */
@Clockwork
class SendingClock extends RepeatedWork {

	private static final Duration PAUSE = Duration.ofSeconds(30);

	private static final Duration BETWEEN_PRUNINGS = Duration.ofHours(6);

	private final Sending sending;

	private final Outbox outbox;

	private final RefusedAddresses refusals;

	private final Clock clock;

	private Instant pruned = Instant.MIN;

	SendingClock(Sending sending, Outbox outbox, RefusedAddresses refusals, Clock clock) {
		super("mail");
		this.sending = sending;
		this.outbox = outbox;
		this.refusals = refusals;
		this.clock = clock;
	}

	@Override
	protected Duration work() {
		Instant now = this.clock.instant();
		if (this.pruned.isBefore(now.minus(BETWEEN_PRUNINGS))) {
			this.outbox.prune();
			this.refusals.prune();
			this.pruned = now;
		}
		return (this.sending.sendDue() > 0) ? Duration.ZERO : PAUSE;
	}

}
