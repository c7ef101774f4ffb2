package blog.ibid.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "LONG|en|December 19, 2017", "LONG|de|19. Dezember 2017",
			"SHORT|en|Dec. 19, 2017", "SHORT|en-GB|19 Dec 2017", "SHORT|de|19.12.2017", "DAY_FIRST|en|19 December 2017",
			"DAY_FIRST|de|19. Dezember 2017", "WEEKDAY|de|Dienstag, 19. Dezember 2017", "NUMBERS|de|2017-12-19" })
	void areWrittenAsTheLanguageHasIt(DateStyle style, String language, String written) {
		var dates = new Dates(Locale.forLanguageTag(language), ZoneId.of("Europe/Berlin"), style);
		assertThat(dates.text(LocalDate.of(2017, 12, 19))).isEqualTo(written);
	}

	@Test
	void abbreviateNoShortMonth() {
		var dates = new Dates(Locale.US, ZoneId.of("UTC"), DateStyle.SHORT);
		assertThat(dates.text(LocalDate.of(2017, 5, 2))).isEqualTo("May 2, 2017");
		assertThat(dates.text(LocalDate.of(2017, 9, 2))).isEqualTo("Sept. 2, 2017");
	}

	@Test
	void haveMonthsAndClocksOfTheLanguage() {
		var dates = new Dates(Locale.GERMAN, ZoneId.of("Europe/Berlin"), DateStyle.LONG);
		assertThat(dates.text(YearMonth.of(2017, 3))).isEqualTo("März 2017");
		assertThat(dates.withTime(Instant.parse("2017-12-19T20:05:00Z"))).isEqualTo("19. Dezember 2017, 21:05");
	}

}
