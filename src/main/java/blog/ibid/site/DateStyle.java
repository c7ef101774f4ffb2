package blog.ibid.site;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

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
	/** "Dec 18, 2017". */
	SHORT,
	/** "2017-12-18". */
	NUMBERS;

	DateTimeFormatter in(Locale language) {
		return switch (this) {
			case LONG -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
			case DAY_FIRST -> DateTimeFormatter.ofPattern("d MMMM y", language);
			case WEEKDAY -> DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language);
			case SHORT -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language);
			case NUMBERS -> DateTimeFormatter.ISO_LOCAL_DATE;
		};
	}

}
