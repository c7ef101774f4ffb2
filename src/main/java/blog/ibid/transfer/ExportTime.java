package blog.ibid.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A moment as WordPress exports it: by the blog's clock and by Greenwich's. Old
 * permalinks carry the local date.
 *
 * @param local by the blog's clock, null if not told, as for many drafts
 * @param instant null if not told
 */
record ExportTime(@Nullable LocalDateTime local, @Nullable Instant instant) {

	static final ExportTime NONE = new ExportTime(null, null);

	private static final Pattern WRITTEN = Pattern
		.compile("(\\d{4})-(\\d\\d)-(\\d\\d)[ T](\\d\\d):(\\d\\d)(?::(\\d\\d))?(?:\\.\\d+)?Z?");

	/**
	 * Reads {@code yyyy-MM-dd HH:mm:ss}. All noughts are WordPress's way to say none;
	 * what cannot be read counts as none too.
	 * @param pubDate in the form of RFC 822, used if neither of the others tells
	 */
	static ExportTime of(String local, String gmt, String pubDate) {
		LocalDateTime here = read(local);
		LocalDateTime greenwich = read(gmt);
		if (here == null && greenwich == null) {
			return published(pubDate);
		}
		return new ExportTime(here, (greenwich == null) ? null : greenwich.toInstant(ZoneOffset.UTC));
	}

	/** Whether a text is meant to be a time but is none that exists. */
	static boolean isWrong(String written) {
		return !written.isEmpty() && !written.startsWith("0000-00-00") && read(written) == null;
	}

	private static @Nullable LocalDateTime read(String written) {
		Matcher parts = WRITTEN.matcher(written);
		if (!parts.matches() || written.startsWith("0000")) {
			return null;
		}
		try {
			return LocalDateTime.of(number(parts, 1), number(parts, 2), number(parts, 3), number(parts, 4),
					number(parts, 5), (parts.group(6) == null) ? 0 : number(parts, 6));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static int number(Matcher parts, int group) {
		return Integer.parseInt(parts.group(group));
	}

	private static ExportTime published(String pubDate) {
		if (pubDate.isEmpty() || pubDate.contains("-0001")) {
			return NONE;
		}
		try {
			var time = OffsetDateTime.parse(pubDate, DateTimeFormatter.RFC_1123_DATE_TIME);
			return new ExportTime(null, time.toInstant());
		}
		catch (DateTimeException ex) {
			return NONE;
		}
	}

	/**
	 * The moment, by the blog's clock if Greenwich's is not told.
	 * @return null if neither is told
	 */
	@Nullable Instant instant(ZoneId zone) {
		if (this.instant != null || this.local == null) {
			return this.instant;
		}
		return this.local.atZone(zone).toInstant();
	}

	/**
	 * The date and time by the blog's clock.
	 * @return null if neither is told
	 */
	@Nullable LocalDateTime local(ZoneId zone) {
		if (this.local != null || this.instant == null) {
			return this.local;
		}
		return LocalDateTime.ofInstant(this.instant, zone);
	}

}
