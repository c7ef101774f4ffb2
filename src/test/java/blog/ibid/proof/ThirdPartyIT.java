package blog.ibid.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list of what others made names what the jar ships, and nothing else.
 */
class ThirdPartyIT {

	private static final String FOLDER = "BOOT-INF/lib/";

	@Test
	void theListNamesEachLibraryOfTheJarOnce() throws IOException {
		assertThat(listed()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(shipped());
	}

	private static List<String> listed() throws IOException {
		return Files.readAllLines(Path.of("docs/third-party.md"))
			.stream()
			.filter((line) -> line.startsWith("| `"))
			.flatMap((line) -> Stream.of(line.split("\\|")[2].strip().split(", ")))
			.toList();
	}

	private static List<String> shipped() throws IOException {
		try (var jar = new JarFile("target/ibid.jar")) {
			return jar.stream()
				.map((entry) -> entry.getName())
				.filter((name) -> name.startsWith(FOLDER) && name.endsWith(".jar"))
				.map((name) -> name.substring(FOLDER.length()).replaceFirst("-[0-9][^/]*\\.jar$", ""))
				.toList();
		}
	}

}
