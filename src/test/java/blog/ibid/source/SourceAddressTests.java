package blog.ibid.source;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SourceAddressTests {

	private static String key(String written) {
		return SourceAddress.of(written).orElseThrow().key();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://court.example/report", "https://www.court.example/report/",
			"https://COURT.example:443/report#page=3", "http://court.example:80/report?utm_source=letter&fbclid=x",
			"https://court.example./report?", "https://court.example/report//" })
	void isOneForAllWaysToWriteIt(String written) {
		assertThat(key(written)).isEqualTo("court.example/report");
		assertThat(SourceAddress.of(written).orElseThrow().written()).isEqualTo(written);
	}

	@Test
	void tellsApartWhatMayBeAnother() {
		assertThat(key("https://court.example/report?id=1&utm_medium=mail&page=2"))
			.isEqualTo("court.example/report?id=1&page=2");
		assertThat(key("https://court.example/Report")).isNotEqualTo(key("https://court.example/report"));
		assertThat(key("https://court.example:8443/report")).isEqualTo("court.example:8443/report");
		assertThat(key("https://app.example/#!/case/7")).isEqualTo("app.example#!/case/7");
		assertThat(key("https://court.example/caf%c3%a9")).isEqualTo(key("https://court.example/caf%C3%A9"));
		assertThat(key("https://www.example")).isEqualTo("www.example");
	}

	@ParameterizedTest
	@ValueSource(strings = { "mailto:a@b.example", "/2017/12/18/talks/", "ftp://court.example/", "javascript:alert(1)",
			"https://user:word@court.example/", "#top", "" })
	void isNoneForWhatIsNoPageOfTheWeb(String written) {
		assertThat(SourceAddress.of(written)).isEmpty();
	}

	@Test
	void knowsLinksToTheBlogItself() {
		var hosts = Set.of("old.example");
		assertThat(OwnLinks.isOwn("/2017/12/18/talks/", hosts)).isTrue();
		assertThat(OwnLinks.isOwn("https://www.old.example/?p=7", hosts)).isTrue();
		assertThat(OwnLinks.isOwn("//other.example/", hosts)).isFalse();
		assertThat(OwnLinks.isOwn("https://court.example/", hosts)).isFalse();
		assertThat(OwnLinks.mayBePost("https://old.example/?p=7")).isTrue();
		assertThat(OwnLinks.mayBePost("/2017/12/18/talks/#comment-4")).isTrue();
		assertThat(OwnLinks.mayBePost("/wp-content/uploads/2017/12/order.pdf")).isFalse();
		assertThat(OwnLinks.mayBePost("/category/cuba/")).isFalse();
		assertThat(OwnLinks.mayBePost("/")).isFalse();
	}

}
