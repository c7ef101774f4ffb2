package blog.ibid.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/**
 * Writes times as WordPress does.
 *
 * @param zone of the blog
 */
record WordPressTimes(ZoneId zone) {

	/** What stands where there is none. */
	static final String NEVER = "0000-00-00 00:00:00";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

	/**
	 * By the blog's clock.
	 * @param day in the address; it stays, whatever the time zone is by now
	 */
	String local(Instant time, @Nullable LocalDate day) {
		LocalDateTime local = LocalDateTime.ofInstant(time, this.zone);
		LocalTime clock = local.toLocalTime();
		return TIME.format(LocalDateTime.of((day != null) ? day : local.toLocalDate(), clock));
	}

	/** The same moment in Greenwich. */
	static String greenwich(Instant time) {
		return TIME.format(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
	}

}
