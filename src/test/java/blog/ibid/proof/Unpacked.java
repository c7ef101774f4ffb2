package blog.ibid.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The jar as operators make it start faster: unpacked, with an archive of its classes,
 * which halves the work of each start.
 */
final class Unpacked {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private Unpacked() {
	}

	/** What stands between {@code java} with its options and Ibid's own words. */
	static List<String> words() {
		Path folder = MadeOnce.folder("unpacked", Unpacked::make);
		return List.of("-XX:SharedArchiveFile=" + archive(folder), "-jar", program(folder));
	}

	private static void make(Path folder) {
		run(folder, "-Djarmode=tools", "-jar", Jar.PACKED.toString(), "extract", "--destination",
				folder.resolve("app").toString());
		run(folder, "-XX:ArchiveClassesAtExit=" + archive(folder), "-Dspring.context.exit=onRefresh", "-jar",
				program(folder), "--ibid.data=" + folder.resolve("training"));
		if (!Files.exists(archive(folder))) {
			throw new AssertionError("No archive of classes was made, see " + folder.resolve("log"));
		}
	}

	private static Path archive(Path folder) {
		return folder.resolve("ibid.jsa");
	}

	private static String program(Path folder) {
		return folder.resolve("app/ibid.jar").toString();
	}

	private static void run(Path folder, String... words) {
		var command = new ArrayList<String>(Jar.JAVA);
		command.addAll(List.of(words));
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(folder.resolve("log").toFile())
				.start();
			if (Processes.waitFor(process, PATIENCE) != 0) {
				throw new AssertionError(command + " failed:\n" + Files.readString(folder.resolve("log")));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
