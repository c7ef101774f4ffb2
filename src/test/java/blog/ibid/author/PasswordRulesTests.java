package blog.ibid.author;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRulesTests {

	private static final List<String> KNOWN = List.of("agnes Agnes Thorold", "The Long Docket");

	@ParameterizedTest
	@ValueSource(strings = { "a plain brass lantern", "kx2-hw7-pq9-mn4", "Der Hund bellt nachts.",
			"agnes reads the gazette" })
	void takesWhatIsLongAndOnesOwn(String password) {
		assertThat(PasswordRules.objection(password, KNOWN)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "elevenchars,password.short", "password1234,password.common", "P@ssw0rd!!2026,password.common",
			"passwordpassword,password.common", "123456789012,password.common", "aaaaaaaaaaaaaa,password.common",
			"qwertyuiop123,password.common", "agnesthorold1,password.known", "TheLongDocket!,password.known" })
	void refusesWhatIsGuessedFirst(String password, String why) {
		assertThat(PasswordRules.objection(password, KNOWN)).contains(why);
	}

	@Test
	void countsCharactersAndNotTheirParts() {
		assertThat(PasswordRules.objection("😀".repeat(11), KNOWN)).contains("password.short");
		assertThat(PasswordRules.objection("😀😁😂🤣".repeat(50), KNOWN)).isEmpty();
		assertThat(PasswordRules.objection("😀😁😂🤣".repeat(50) + "x", KNOWN)).contains("password.long");
	}

}
