package blog.ibid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the files say by which Ibid is put on servers: that they name what there is, in
 * words that their readers know.
 */
class ReleaseFilesTests {

	/** Of the Compose specification. */
	private static final Set<String> TOP = Set.of("name", "include", "services", "networks", "volumes", "secrets",
			"configs");

	private static final Set<String> SERVICE = Set.of("build", "image", "command", "entrypoint", "restart",
			"stop_grace_period", "stop_signal", "mem_limit", "cpus", "depends_on", "environment", "env_file", "expose",
			"ports", "volumes", "healthcheck", "init", "read_only", "tmpfs", "cap_add", "cap_drop", "security_opt",
			"user", "networks", "secrets", "configs", "labels", "logging", "profiles", "ulimits", "pids_limit");

	private static final Set<String> HEALTH = Set.of("test", "interval", "timeout", "retries", "start_period",
			"start_interval", "disable");

	private static final Pattern DURATION = Pattern.compile("(\\d+(us|ms|s|m|h))+");

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:?[-?][^}]*)?}");

	private static String read(String file) throws IOException {
		return Files.readString(Path.of(file));
	}

	private static Map<?, ?> map(@Nullable Object value) {
		assertThat(value).isInstanceOf(Map.class);
		return (value instanceof Map<?, ?> map) ? map : Map.of();
	}

	private static List<?> list(@Nullable Object value) {
		assertThat(value).isInstanceOf(List.class);
		return (value instanceof List<?> list) ? list : List.of();
	}

	private static Map<?, ?> compose() throws IOException {
		return map(new Yaml().load(read("docker-compose.yml")));
	}

	private static Map<?, ?> service(String name) throws IOException {
		return map(map(compose().get("services")).get(name));
	}

	private static Set<String> names(@Nullable Object map) {
		var names = new TreeSet<String>();
		map(map).keySet().forEach((key) -> names.add(String.valueOf(key)));
		return names;
	}

	@Test
	void composeKnowsTheWordsOfItsFile() throws IOException {
		assertThat(TOP).containsAll(names(compose()));
		assertThat(names(compose().get("services"))).containsExactlyInAnyOrder("ibid", "database");
		for (String name : names(compose().get("services"))) {
			Map<?, ?> service = service(name);
			assertThat(SERVICE).as(name).containsAll(names(service));
			assertThat(service.containsKey("image")).as(name).isTrue();
			Map<?, ?> health = map(service.get("healthcheck"));
			assertThat(HEALTH).as(name).containsAll(names(health));
			assertThat(health.get("test"))
				.asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
				.first()
				.isIn("CMD", "CMD-SHELL");
			for (String time : List.of("interval", "timeout")) {
				assertThat(String.valueOf(health.get(time))).as(name).matches(DURATION);
			}
		}
	}

	@Test
	void composeStartsTheBlogOnceItsDatabaseAnswers() throws IOException {
		Map<?, ?> blog = service("ibid");
		assertThat(map(map(blog.get("depends_on")).get("database")).get("condition")).isEqualTo("service_healthy");
		assertThat(map(blog.get("environment")).get("SPRING_DATASOURCE_URL")).isEqualTo(
				"jdbc:postgresql://database:5432/" + map(service("database").get("environment")).get("POSTGRES_DB"));
		assertThat(String.valueOf(blog.get("stop_grace_period"))).matches(DURATION);
	}

	@Test
	void composeKeepsDataInVolumesThatItDeclares() throws IOException {
		var used = new TreeSet<String>();
		for (String name : names(compose().get("services"))) {
			for (Object volume : list(service(name).get("volumes"))) {
				used.add(String.valueOf(volume).split(":")[0]);
			}
		}
		assertThat(names(compose().get("volumes"))).isEqualTo(used);
		assertThat(list(service("ibid").get("volumes")).toString()).contains(":/data");
	}

	@Test
	void whatIsToBeSetIsInTheExample() throws IOException {
		List<String> variables = VARIABLE.matcher(read("docker-compose.yml"))
			.results()
			.map((one) -> one.group(1))
			.toList();
		assertThat(variables).contains("IBID_DB_PASSWORD");
		assertThat(read(".env.example").lines()
			.filter((line) -> line.matches("[A-Z_]+=.*"))
			.map((line) -> line.split("=")[0])).containsExactlyInAnyOrderElementsOf(new TreeSet<>(variables));
	}

	/** The instructions, each on one line. */
	private static List<String> dockerfile() throws IOException {
		return read("Dockerfile").replaceAll("(?m)^#.*\n", "")
			.replaceAll("\\\\\n\\s*", "")
			.lines()
			.filter((line) -> !line.isBlank())
			.toList();
	}

	private static List<String> words(String instruction) throws IOException {
		return dockerfile().stream()
			.filter((line) -> line.startsWith(instruction + " "))
			.map((line) -> line.substring(instruction.length()).strip())
			.toList();
	}

	@Test
	void theImageIsBuiltOfWhatThereIs() throws IOException {
		List<String> admitted = read(".dockerignore").lines().toList();
		assertThat(admitted).first().isEqualTo("*");
		for (String copy : words("COPY")) {
			List<String> parts = new ArrayList<>(Arrays.asList(copy.split("\\s+")));
			if (parts.get(0).startsWith("--from=")) {
				String stage = parts.get(0).substring("--from=".length());
				assertThat(words("FROM")).anyMatch((from) -> from.endsWith(" AS " + stage));
				assertThat(parts.get(1)).as("what “extract --layers” makes")
					.matches("/layers/(dependencies|spring-boot-loader|snapshot-dependencies|application)/");
			}
			else {
				for (String source : parts.subList(0, parts.size() - 1)) {
					assertThat(Path.of(source)).exists();
					assertThat(admitted).contains("!" + source);
				}
			}
		}
	}

	@Test
	void theImageRunsTheJarAsSomebodyWithoutRights() throws IOException {
		String pom = read("pom.xml");
		assertThat(pom).contains("<finalName>ibid</finalName>", "<java.version>17</java.version>");
		List<String> stages = words("FROM");
		assertThat(stages).first().asString().contains("temurin-17 AS build");
		assertThat(stages.get(stages.size() - 1)).endsWith("-jre");
		assertThat(words("RUN").get(0)).contains("-jar target/ibid.jar extract --layers --destination /layers");
		assertThat(words("RUN").get(1)).contains("useradd --system", " ibid", "chown ibid:ibid /data");
		assertThat(words("USER")).containsExactly("ibid");
		assertThat(words("WORKDIR")).last().isEqualTo("/app");
		assertThat(words("ENTRYPOINT")).singleElement().asString().endsWith("\"-jar\", \"/app/ibid.jar\"]");
		assertThat(words("ENV")).contains("IBID_DATA=/data");
		assertThat(words("HEALTHCHECK")).singleElement().asString().endsWith("CMD [\"ready\"]");
		assertThat(words("COPY")).contains("docker/ready /usr/local/bin/ready");
		assertThat(Path.of("docker/ready")).isExecutable();
	}

	@Test
	void theUnitRunsThePackagesProgramAsItsUser() throws IOException {
		List<String> unit = read("release/ibid.service").lines().toList();
		assertThat(unit).contains("ExecStart=/usr/bin/ibid", "User=ibid", "StateDirectory=ibid",
				"Environment=IBID_DATA=/var/lib/ibid", "NoNewPrivileges=yes", "ProtectSystem=strict");
		assertThat(read("release/build-deb")).contains("release/deb/ibid \"$root/usr/bin/ibid\"",
				"release/ibid.service", "LICENSE");
		assertThat(read("release/deb/postinst")).contains("adduser --system", "/var/lib/ibid");
	}

	@ParameterizedTest
	@ValueSource(strings = { "release/build-deb", "release/deb/ibid", "release/deb/postinst", "release/deb/prerm",
			"release/deb/postrm", "docker/ready" })
	void scriptsAreOfTheLanguageOfTheirShell(String script) throws IOException, InterruptedException {
		String shell = read(script).lines().findFirst().orElse("").replaceFirst("^#!", "");
		assertThat(shell).isIn("/bin/sh", "/bin/bash");
		Process process = new ProcessBuilder(List.of(shell, "-n", script)).inheritIO().start();
		assertThat(process.waitFor()).isZero();
	}

}
