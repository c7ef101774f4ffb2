package blog.ibid.transfer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExportTimeTests {

	private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

	@Test
	void keepsBothClocks() {
		var time = ExportTime.of("2017-12-17 21:30:05", "2017-12-18 03:30:05", "");
		assertThat(time.local()).isEqualTo(LocalDateTime.of(2017, 12, 17, 21, 30, 5));
		assertThat(time.instant()).isEqualTo(Instant.parse("2017-12-18T03:30:05Z"));
		assertThat(time.instant(ZoneId.of("Asia/Tokyo"))).isEqualTo(time.instant());
	}

	@Test
	void takesTheLocalClockWhereGreenwichIsNotTold() {
		var draft = ExportTime.of("2017-12-17 21:30:05", "0000-00-00 00:00:00", "");
		assertThat(draft.instant()).isNull();
		assertThat(draft.instant(CHICAGO)).isEqualTo(Instant.parse("2017-12-18T03:30:05Z"));
	}

	@Test
	void takesPubDateLast() {
		var time = ExportTime.of("", "0000-00-00 00:00:00", "Mon, 18 Dec 2017 03:30:05 +0000");
		assertThat(time.local()).isNull();
		assertThat(time.instant()).isEqualTo(Instant.parse("2017-12-18T03:30:05Z"));
		assertThat(time.local(CHICAGO)).isEqualTo(LocalDateTime.of(2017, 12, 17, 21, 30, 5));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Wed, 30 Nov -0001 00:00:00 +0000", "yesterday", "Mon, 31 Feb 2017 00:00:00 +0000" })
	void isNoneWhereNothingIsTold(String pubDate) {
		assertThat(ExportTime.of("0000-00-00 00:00:00", "", pubDate)).isEqualTo(ExportTime.NONE);
	}

	@ParameterizedTest
	@CsvSource({ "2014-04-29 15:21, 2014-04-29T15:21", "2014-04-29T15:21:07Z, 2014-04-29T15:21:07",
			"2014-04-29 15:21:07.123, 2014-04-29T15:21:07" })
	void readsOtherSpellings(String written, LocalDateTime read) {
		assertThat(ExportTime.of(written, "", "").local()).isEqualTo(read);
	}

	@ParameterizedTest
	@CsvSource({ "2017-02-31 00:00:00, true", "2017-13-01 00:00:00, true", "soon, true", "2017-02-28 00:00:00, false",
			"0000-00-00 00:00:00, false", "'', false" })
	void tellsWrongFromMissing(String written, boolean wrong) {
		assertThat(ExportTime.isWrong(written)).isEqualTo(wrong);
	}

}
