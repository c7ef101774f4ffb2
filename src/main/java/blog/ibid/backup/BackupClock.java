package blog.ibid.backup;

import java.time.Duration;

import blog.ibid.site.RepeatedWork;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Looks every ten minutes whether the backup of the day is due.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "ibid.clockwork", matchIfMissing = true)
class BackupClock extends RepeatedWork {

	private static final Duration PAUSE = Duration.ofMinutes(10);

	private final BackupWork backups;

	BackupClock(BackupWork backups) {
		super("backups");
		this.backups = backups;
	}

	@Override
	protected Duration work() {
		this.backups.daily();
		return PAUSE;
	}

}
