package blog.ibid.site;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PermalinkTests {

	@ParameterizedTest
	@CsvSource({ "DAY, the-talks, /0987/01/02/the-talks/", "MONTH, the-talks, /0987/01/the-talks/",
			"NAME, the-talks, /the-talks/", "NAME, grün, /gr%C3%BCn/", "NAME, a/b?c, /a/b%3Fc/" })
	void isMadeOfTheDayAndTheSlug(Permalink permalink, String slug, String path) {
		assertThat(permalink.of(LocalDate.of(987, 1, 2), slug)).isEqualTo(path);
	}

}
