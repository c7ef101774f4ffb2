package blog.ibid.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What attribute values have to look like (HTML standard; BCP 47 for languages).
 */
final class Values {

	private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

	private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

	private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,3})?)?";

	private static final String ZONE = "(Z|[+-]([01]\\d|2[0-3]):?[0-5]\\d)";

	private static final Pattern MOMENT = Pattern
		.compile("(?<year>\\d{4})(-(?<month>0[1-9]|1[0-2])(-(?<day>\\d{2})([T ]" + TIME + ZONE + "?)?)?)?|" + TIME);

	private static final Pattern DURATION = Pattern.compile("P(\\d{1,9}D)?(T(\\d{1,9}H)?(\\d{1,9}M)?(\\d{1,9}S)?)?");

	private Values() {
	}

	/** A language tag, null if it cannot be one. */
	static @Nullable String language(String raw) {
		String tag = raw.strip();
		if (tag.length() < 2 || tag.length() > 35) {
			return null;
		}
		String[] parts = tag.split("-", -1);
		String language = parts[0].toLowerCase(Locale.ROOT);
		if (!LANGUAGES.contains(language) && !(language.length() == 3 && letters(language))) {
			return null;
		}
		int next = 1;
		if (next < parts.length && parts[next].length() == 4 && letters(parts[next])) {
			next++;
		}
		if (next < parts.length && COUNTRIES.contains(parts[next].toUpperCase(Locale.ROOT))) {
			next++;
		}
		return (next == parts.length) ? tag : null;
	}

	private static boolean letters(String text) {
		return text.chars().allMatch((ch) -> ch >= 'a' && ch <= 'z' || ch >= 'A' && ch <= 'Z');
	}

	/** A date, a time, both, or a duration, null if it is none. */
	static @Nullable String moment(String raw) {
		String moment = raw.strip();
		if (moment.length() > 40) {
			return null;
		}
		Matcher matcher = MOMENT.matcher(moment);
		if (matcher.matches()) {
			return exists(matcher) ? moment : null;
		}
		boolean duration = DURATION.matcher(moment).matches() && !moment.equals("P") && !moment.endsWith("T");
		return duration ? moment : null;
	}

	private static boolean exists(Matcher matcher) {
		String year = matcher.group("year");
		String day = matcher.group("day");
		if (year == null) {
			return true;
		}
		try {
			if (day != null) {
				LocalDate.of(Integer.parseInt(year), Integer.parseInt(matcher.group("month")), Integer.parseInt(day));
			}
			return Integer.parseInt(year) > 0;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	/**
	 * A whole number from {@code least} to {@code most}, {@code otherwise} if it is none.
	 * A unit {@code px} is ignored.
	 */
	static int number(String raw, int least, int most, int otherwise) {
		String digits = raw.strip();
		digits = digits.endsWith("px") ? digits.substring(0, digits.length() - 2) : digits;
		boolean negative = digits.startsWith("-");
		String plain = negative ? digits.substring(1) : digits;
		if (plain.isEmpty() || plain.length() > 9 || !plain.chars().allMatch((ch) -> ch >= '0' && ch <= '9')) {
			return otherwise;
		}
		int number = negative ? -Integer.parseInt(plain) : Integer.parseInt(plain);
		return (number < least || number > most) ? otherwise : number;
	}

}
