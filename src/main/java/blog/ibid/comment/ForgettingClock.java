package blog.ibid.comment;

import java.time.Duration;

import blog.ibid.site.Clockwork;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Lets the blog forget, soon after its start and every hour. Its thread is never
 * interrupted, since H2 closes its file when it is; several nodes may do it at once.
 */
@Clockwork
class ForgettingClock implements SmartLifecycle {

	private static final Log log = LogFactory.getLog(ForgettingClock.class);

	private static final Duration FIRST = Duration.ofMinutes(1);

	private static final Duration AGAIN = Duration.ofHours(1);

	private final ShortMemory memory;

	private final Object bell = new Object();

	private boolean running;

	ForgettingClock(ShortMemory memory) {
		this.memory = memory;
	}

	@Override
	public void start() {
		synchronized (this.bell) {
			this.running = true;
		}
		Thread worker = new Thread(this::work, "forgetting");
		worker.setDaemon(true);
		worker.start();
	}

	private void work() {
		Duration sleep = FIRST;
		while (sleep(sleep)) {
			try {
				this.memory.forget();
			}
			catch (RuntimeException ex) {
				log.warn("Old network addresses could not be dropped; the next try follows in an hour", ex);
			}
			sleep = AGAIN;
		}
	}

	private boolean sleep(Duration time) {
		synchronized (this.bell) {
			try {
				if (this.running) {
					this.bell.wait(time.toMillis());
				}
				return this.running;
			}
			catch (InterruptedException ex) {
				return false;
			}
		}
	}

	@Override
	public void stop() {
		synchronized (this.bell) {
			this.running = false;
			this.bell.notifyAll();
		}
	}

	@Override
	public boolean isRunning() {
		synchronized (this.bell) {
			return this.running;
		}
	}

}
