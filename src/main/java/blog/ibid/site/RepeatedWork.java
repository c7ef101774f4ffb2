package blog.ibid.site;

import java.time.Duration;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;

/**
 * Work that a thread of its own does now and then, as long as the blog is served. The
 * thread is never interrupted, since H2 closes its file when it is.
 */
public abstract class RepeatedWork implements SmartLifecycle {

	private static final Log log = LogFactory.getLog(RepeatedWork.class);

	private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Object bell = new Object();

	private final String name;

	private boolean ringing;

	private @Nullable Thread thread;

	/**
	 * @param name of the thread
	 */
	protected RepeatedWork(String name) {
		this.name = name;
	}

	/**
	 * Does what there is to do.
	 * @return how long to wait before doing it again
	 */
	protected abstract Duration work();

	/** There is something to do now: to be called after the transaction. */
	public void ring() {
		synchronized (this.bell) {
			this.ringing = true;
			this.bell.notifyAll();
		}
	}

	@Override
	public void start() {
		synchronized (this.bell) {
			Thread worker = new Thread(this::repeat, this.name);
			worker.setDaemon(true);
			this.thread = worker;
			worker.start();
		}
	}

	private void repeat() {
		while (isRunning()) {
			Duration pause = AFTER_FAILURE;
			try {
				pause = work();
			}
			catch (RuntimeException ex) {
				log.warn("The work of \"" + this.name + "\" failed; the next try follows soon", ex);
			}
			sleep(pause);
		}
	}

	private void sleep(Duration time) {
		synchronized (this.bell) {
			try {
				if (!this.ringing && this.thread != null) {
					this.bell.wait(Math.max(1, time.toMillis()));
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
