package blog.ibid.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.jar.JarFile;

import org.springframework.util.FileSystemUtils;

/**
 * What journeys need alike and take long to make: made by the first that needs it, and
 * again when the jar has changed.
 */
final class MadeOnce {

	private static final Path FOLDER = Path.of("target/made");

	private static final String WHOLE = "whole";

	private MadeOnce() {
	}

	/**
	 * A folder that is whole; nobody else makes it meanwhile.
	 * @param maker gets it empty
	 */
	static synchronized Path folder(String name, Consumer<Path> maker) {
		try {
			Path folder = Files.createDirectories(FOLDER.resolve(jar()));
			try (var lock = FileChannel.open(folder.resolve(name + ".lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE); var held = lock.lock()) {
				return made(folder.resolve(name), maker);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path made(Path folder, Consumer<Path> maker) throws IOException {
		if (!Files.exists(folder.resolve(WHOLE))) {
			// from a run that was broken off
			FileSystemUtils.deleteRecursively(folder);
			maker.accept(Files.createDirectory(folder));
			Files.createFile(folder.resolve(WHOLE));
		}
		return folder;
	}

	/** By what it holds: its time is that of the release. */
	private static String jar() throws IOException {
		try (var jar = new JarFile(Jar.PACKED.toFile())) {
			return "jar-" + Long
				.toHexString(jar.stream().mapToLong((entry) -> 31 * entry.getCrc() * entry.getName().hashCode()).sum());
		}
	}

}
