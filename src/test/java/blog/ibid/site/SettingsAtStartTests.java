package blog.ibid.site;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** What the operator set is looked at before anything is opened. */
class SettingsAtStartTests {

	private static void start(String name, String value) {
		var context = new GenericApplicationContext();
		context.setEnvironment(new MockEnvironment().withProperty(name, value));
		new SettingsAtStart().initialize(context);
	}

	@ParameterizedTest
	@CsvSource({ "ibid.base-url, blog.example", "ibid.base-url, https://blog.example/blog", "ibid.permalinks, WEEK",
			"ibid.import.max-upload, lots", "ibid.import.max-upload, -1MB", "ibid.replies.per-network-an-hour, -3",
			"ibid.links.pause, soon", "server.port, 99999", "server.port, abc" })
	void namesASlipAndWhatWouldBeRight(String name, String value) {
		assertThatExceptionOfType(WrongSetting.class).isThrownBy(() -> start(name, value))
			.withMessage("The setting " + name + " is “" + value + "”.")
			.satisfies((wrong) -> assertThat(wrong.remedy()).startsWith("Write "));
	}

	@ParameterizedTest
	@CsvSource({ "ibid.base-url, https://blog.example/", "ibid.base-url, http://localhost:8080", "ibid.base-url, ''",
			"ibid.permalinks, month", "ibid.import.max-upload, 2GB", "ibid.links.pause, 0", "server.port, 0" })
	void takesWhatCanBeMeant(String name, String value) {
		assertThatNoException().isThrownBy(() -> start(name, value));
	}

	@Test
	void needsNoneOfThem() {
		assertThatNoException().isThrownBy(() -> start("ibid.data", "data"));
	}

}
