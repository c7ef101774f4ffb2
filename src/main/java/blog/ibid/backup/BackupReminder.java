package blog.ibid.backup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Tells on the author's first page that it is time for a backup.
 */
@Component
public class BackupReminder {

	private static final Duration OLD = Duration.ofDays(8);

	private final LastBackup last;

	private final BackupSettings settings;

	private final Clock clock;

	BackupReminder(LastBackup last, BackupSettings settings, Clock clock) {
		this.last = last;
		this.settings = settings;
		this.clock = clock;
	}

	/** How things stand, unless all is well or nobody wants to be told. */
	public Optional<Reminder> now() {
		if (!this.settings.isReminding()) {
			return Optional.empty();
		}
		Optional<Instant> time = this.last.time();
		boolean fresh = time.filter((one) -> one.plus(OLD).isAfter(this.clock.instant())).isPresent();
		return fresh ? Optional.empty() : Optional.of(new Reminder(time));
	}

	/**
	 * @param last when the last backup was made; empty if there never was one
	 */
	public record Reminder(Optional<Instant> last) {
	}

}
