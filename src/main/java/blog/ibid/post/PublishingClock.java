package blog.ibid.post;

import java.time.Clock;
import java.time.Duration;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for posts whose time has come: at start, when the next one is due, and now and
 * then, as another node may have scheduled one. Its thread is never interrupted, since H2
 * closes its file when it is.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "ibid.clockwork", matchIfMissing = true)
class PublishingClock implements SmartLifecycle {

	private static final Log log = LogFactory.getLog(PublishingClock.class);

	private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final DuePosts due;

	private final Clock clock;

	private final Object bell = new Object();

	private boolean ringing;

	private @Nullable Thread thread;

	PublishingClock(DuePosts due, Clock clock) {
		this.due = due;
		this.clock = clock;
	}

	/** Somebody has changed what is due: to be called after the transaction. */
	void ring() {
		synchronized (this.bell) {
			this.ringing = true;
			this.bell.notifyAll();
		}
	}

	@Override
	public void start() {
		synchronized (this.bell) {
			Thread worker = new Thread(this::work, "publishing");
			worker.setDaemon(true);
			this.thread = worker;
			worker.start();
		}
	}

	private void work() {
		while (isRunning()) {
			Duration sleep = LONGEST_SLEEP;
			try {
				int published = this.due.publish();
				if (published > 0) {
					log.info("Published what was scheduled: " + published);
				}
				sleep = untilNext();
			}
			catch (RuntimeException ex) {
				log.warn("Scheduled posts could not be looked for; the next try follows soon", ex);
			}
			sleep(sleep);
		}
	}

	private Duration untilNext() {
		Duration until = this.due.next()
			.map((time) -> Duration.between(this.clock.instant(), time))
			.orElse(LONGEST_SLEEP);
		if (until.isNegative()) {
			return Duration.ZERO;
		}
		return (until.compareTo(LONGEST_SLEEP) < 0) ? until : LONGEST_SLEEP;
	}

	private void sleep(Duration time) {
		synchronized (this.bell) {
			try {
				if (!this.ringing && this.thread != null) {
					this.bell.wait(time.toMillis() + 1);
				}
			}
			catch (InterruptedException ex) {
				this.thread = null;
			}
			this.ringing = false;
		}
	}

	@Override
	public void stop() {
		Thread worker;
		synchronized (this.bell) {
			worker = this.thread;
			this.thread = null;
			this.bell.notifyAll();
		}
		try {
			if (worker != null) {
				worker.join(PATIENCE.toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		synchronized (this.bell) {
			return this.thread != null;
		}
	}

}
