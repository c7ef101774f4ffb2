package blog.ibid.proof;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The data folder as an operator meets it: taken, torn, badly set up.
 */
class DurabilityIT {

	// on a busy machine the Java machine alone takes seconds
	private static final Duration AT_ONCE = Duration.ofSeconds(60);

	@Test
	void aSecondServerOnTheSameFolderEndsAtOnceAndSaysWhy() {
		Jar jar = Jar.withNewFolder();
		try (Server first = jar.serve()) {
			Jar.Outcome second = jar.runWithin(AT_ONCE, "--server.port=" + Server.freePort());
			assertThat(second.status()).as(second.said()).isEqualTo(1);
			assertThat(second.said())
				.contains("Another Ibid (process " + first.started().process().pid() + ")",
						jar.data().toAbsolutePath().toString(), "--ibid.data=FOLDER")
				.doesNotContain("\tat ");
			assertThat(first.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void startsAgainAfterBeingKilled() {
		Jar jar = Jar.withNewFolder();
		jar.serve().started().kill();
		try (Server again = jar.serve()) {
			assertThat(again.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void refusesAnH2UrlThatLosesConfirmedWrites() {
		Jar jar = Jar.withNewFolder();
		Jar.Outcome outcome = jar.runWithin(AT_ONCE,
				"--spring.datasource.url=jdbc:h2:file:" + jar.data().toAbsolutePath() + "/own",
				"--server.port=" + Server.freePort());
		assertThat(outcome.status()).as(outcome.said()).isEqualTo(1);
		assertThat(outcome.said()).contains(";WRITE_DELAY=0").doesNotContain("\tat ");
	}

}
