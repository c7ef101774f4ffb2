package blog.ibid.backup;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.stereotype.Component;

/**
 * Makes backups while nobody looks, one at a time. Its threads are never interrupted,
 * since H2 closes its file when they are.
 */
@Component
class BackupWork {

	private static final Log log = LogFactory.getLog(BackupWork.class);

	private static final Duration DAY = Duration.ofDays(1);

	/** Before one that failed by itself is tried again. */
	private static final Duration PATIENCE = Duration.ofHours(3);

	private final Backups backups;

	private final BackupSettings settings;

	private final LastBackup last;

	private final Clock clock;

	private boolean running;

	private String problem = "";

	private Instant failed = Instant.EPOCH;

	BackupWork(Backups backups, BackupSettings settings, LastBackup last, Clock clock) {
		this.backups = backups;
		this.settings = settings;
		this.last = last;
		this.clock = clock;
	}

	synchronized boolean isRunning() {
		return this.running;
	}

	/** Why the last one could not be made; empty when it could. */
	synchronized String problem() {
		return this.problem;
	}

	/**
	 * Begins one.
	 * @return false if another is under way
	 */
	boolean begin() {
		if (!take()) {
			return false;
		}
		var thread = new Thread(() -> run(Backups.Why.HAND), "ibid-backup");
		thread.setDaemon(true);
		thread.start();
		return true;
	}

	private synchronized boolean take() {
		boolean free = !this.running;
		this.running = true;
		return free;
	}

	/** Makes the one of the day, if it is due, and deletes those that are too many. */
	void daily() {
		if (this.settings.isDaily() && isDue() && !hasJustFailed() && take()) {
			run(Backups.Why.DAILY);
		}
	}

	private boolean isDue() {
		Instant now = this.clock.instant();
		return this.last.time().filter((time) -> time.plus(DAY).isAfter(now)).isEmpty();
	}

	private synchronized boolean hasJustFailed() {
		return this.failed.plus(PATIENCE).isAfter(this.clock.instant());
	}

	private void run(Backups.Why why) {
		String problem = "";
		try {
			this.backups.make(why);
			this.backups.prune(this.settings.keep());
		}
		catch (IOException | RuntimeException ex) {
			log.error("The backup failed", ex);
			problem = String.valueOf(ex.getMessage());
		}
		synchronized (this) {
			this.running = false;
			this.problem = problem;
			this.failed = problem.isEmpty() ? Instant.EPOCH : this.clock.instant();
		}
	}

}
