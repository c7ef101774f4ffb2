package blog.ibid.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * How this blog writes its dates: in the words of its language, in its own time zone.
 */
public final class Dates {

	private final ZoneId zone;

	private final DateTimeFormatter day;

	private final DateTimeFormatter month;

	private final DateTimeFormatter time;

	Dates(Locale language, ZoneId zone, DateStyle style) {
		this.zone = zone;
		this.day = style.in(language);
		this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language).withZone(zone);
		this.month = DateTimeFormatter.ofPattern("LLLL y", language);
	}

	/** "December 18, 2017". */
	public String text(LocalDate date) {
		return this.day.format(date);
	}

	/** The day of a moment in the blog's time zone. */
	public String text(Instant time) {
		return text(dayOf(time));
	}

	/** "December 18, 2017, 9:05 AM". */
	public String withTime(Instant time) {
		return text(time) + ", " + this.time.format(time);
	}

	/** "December 2017". */
	public String text(YearMonth yearMonth) {
		return this.month.format(yearMonth);
	}

	/**
	 * For machines: ISO 8601 to the second, with the offset that this blog's clocks had.
	 */
	public String iso(Instant time) {
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS).atZone(this.zone));
	}

	public LocalDate dayOf(Instant time) {
		return LocalDate.ofInstant(time, this.zone);
	}

}
