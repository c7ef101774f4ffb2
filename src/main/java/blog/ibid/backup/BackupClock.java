package blog.ibid.backup;

import java.time.Duration;

import blog.ibid.site.Clockwork;
import blog.ibid.site.RepeatedWork;

/**
 * Looks every ten minutes whether the backup of the day is due.
 */
@Clockwork
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
