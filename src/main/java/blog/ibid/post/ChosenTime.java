package blog.ibid.post;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import blog.ibid.site.Settings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * Understands the day and time of a {@link PublicationForm}, in the blog's time zone.
 */
@Component
class ChosenTime {

	private static final LocalTime UNLESS_SAID = LocalTime.of(9, 0);

	private final Settings settings;

	ChosenTime(Settings settings) {
		this.settings = settings;
	}

	/**
	 * @return the very time before, where what was typed means the same minute; null
	 * where it is no time
	 */
	@Nullable Instant in(PublicationForm form, EditablePost post, Errors errors) {
		ZoneId zone = this.settings.site().zone();
		try {
			LocalDate day = LocalDate.parse(form.day());
			LocalDateTime local = day.atTime(form.time().isEmpty() ? UNLESS_SAID : LocalTime.parse(form.time()));
			Instant before = post.publishedAt();
			if (before != null && isSameMinute(local, LocalDateTime.ofInstant(before, zone))) {
				return before;
			}
			check(local, zone, errors);
			return local.atZone(zone).toInstant();
		}
		catch (DateTimeException ex) {
			refuse(form, errors);
			return null;
		}
	}

	private static boolean isSameMinute(LocalDateTime one, LocalDateTime other) {
		return one.truncatedTo(ChronoUnit.MINUTES).equals(other.truncatedTo(ChronoUnit.MINUTES));
	}

	private static void check(LocalDateTime local, ZoneId zone, Errors errors) {
		if (local.getYear() < 1900 || local.getYear() > 2999) {
			errors.rejectValue("day", "publication.day.year");
		}
		if (zone.getRules().getValidOffsets(local).isEmpty()) {
			errors.rejectValue("time", "publication.time.gap",
					new Object[] { local.toLocalTime(), local.atZone(zone).toLocalTime() }, null);
		}
	}

	private static void refuse(PublicationForm form, Errors errors) {
		boolean noDay = !form.day().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") || form.time().isEmpty()
				|| form.time().matches("([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?");
		errors.rejectValue(noDay ? "day" : "time", noDay ? "publication.day.wrong" : "publication.time.wrong");
	}

}
