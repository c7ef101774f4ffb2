package blog.ibid.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has the index catch up at start and every second. Its thread is never interrupted,
 * since H2 closes its file when it is.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "ibid.clockwork", matchIfMissing = true)
class IndexClock implements SmartLifecycle {

	private static final Log log = LogFactory.getLog(IndexClock.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Duration BETWEEN_PRUNINGS = Duration.ofHours(6);

	private final Indexing indexing;

	private final ChangeFeed feed;

	private final Clock clock;

	private final Object bell = new Object();

	private @Nullable Thread thread;

	private Instant pruned = Instant.MIN;

	IndexClock(Indexing indexing, ChangeFeed feed, Clock clock) {
		this.indexing = indexing;
		this.feed = feed;
		this.clock = clock;
	}

	@Override
	public void start() {
		synchronized (this.bell) {
			Thread worker = new Thread(this::work, "search");
			worker.setDaemon(true);
			this.thread = worker;
			worker.start();
		}
	}

	private void work() {
		while (isRunning()) {
			Duration pause = PAUSE;
			try {
				this.indexing.catchUp();
				prune();
			}
			catch (RuntimeException ex) {
				log.warn("The search's index could not follow; the next try comes soon", ex);
				pause = PAUSE_AFTER_FAILURE;
			}
			sleep(pause);
		}
	}

	private void prune() {
		Instant now = this.clock.instant();
		if (now.minus(BETWEEN_PRUNINGS).isAfter(this.pruned)) {
			this.pruned = now;
			this.feed.prune();
		}
	}

	private void sleep(Duration time) {
		synchronized (this.bell) {
			try {
				if (this.thread != null) {
					this.bell.wait(time.toMillis());
				}
			}
			catch (InterruptedException ex) {
				this.thread = null;
			}
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
