package blog.ibid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Real exports, attack vectors and other test data that stay outside this repository
 * because of their licences. A test that needs them is skipped, saying so, where they are
 * absent. Their folder is {@code ../shared/corpora}, or the system property
 * {@code ibid.corpora}.
 */
public final class Corpora {

	private static final Path FOLDER = Path.of(System.getProperty("ibid.corpora", "../shared/corpora"));

	private Corpora() {
	}

	public static Path file(String name) {
		Path file = FOLDER.resolve(name);
		assumeTrue(Files.exists(file), () -> "Skipped: no test data at " + file);
		return file;
	}

	/** All regular files below a folder of the corpora that end so, sorted by path. */
	public static List<Path> files(String folder, String ending) {
		try (var paths = Files.walk(file(folder))) {
			return paths.filter((path) -> Files.isRegularFile(path) && path.toString().endsWith(ending))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static String text(String name) {
		try {
			return Files.readString(file(name));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The lines of a JSON-lines file. */
	public static List<JsonNode> lines(String name) {
		var mapper = JsonMapper.shared();
		return text(name).lines().filter((line) -> !line.isBlank()).map(mapper::readTree).toList();
	}

}
