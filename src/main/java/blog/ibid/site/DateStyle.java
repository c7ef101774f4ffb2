package blog.ibid.site;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;

/**
 * How readers' dates are written, in the words of the blog's language.
 */
public enum DateStyle {

	/** "December 18, 2017", as the language has it. */
	LONG,
	/** "18 December 2017". */
	DAY_FIRST,
	/** "Monday, December 18, 2017". */
	WEEKDAY,
	/** "Dec. 18, 2017". */
	SHORT,
	/** "2017-12-18". */
	NUMBERS;

	/** Months as American newspapers abbreviate them: the short ones are not. */
	private static final DateTimeFormatter AMERICAN = new DateTimeFormatterBuilder().appendText(
			ChronoField.MONTH_OF_YEAR,
			Map.ofEntries(Map.entry(1L, "Jan."), Map.entry(2L, "Feb."), Map.entry(3L, "March"), Map.entry(4L, "April"),
					Map.entry(5L, "May"), Map.entry(6L, "June"), Map.entry(7L, "July"), Map.entry(8L, "Aug."),
					Map.entry(9L, "Sept."), Map.entry(10L, "Oct."), Map.entry(11L, "Nov."), Map.entry(12L, "Dec.")))
		.appendPattern(" d, y")
		.toFormatter(Locale.US);

	private static boolean isAmerican(Locale language) {
		return language.getLanguage().equals("en") && (language.getCountry().isEmpty() || language.equals(Locale.US));
	}

	DateTimeFormatter in(Locale language) {
		return switch (this) {
			case LONG -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
			case DAY_FIRST ->
				DateTimeFormatter.ofPattern(language.getLanguage().equals("de") ? "d. MMMM y" : "d MMMM y", language);
			case WEEKDAY -> DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language);
			case SHORT -> isAmerican(language) ? AMERICAN
					: DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language);
			case NUMBERS -> DateTimeFormatter.ISO_LOCAL_DATE;
		};
	}

}
