package blog.ibid.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/**
 * Puts a restored blog in the place of the one in the data folder. The folder
 * {@code restored} appears at once and whole; from then on each step can be done again,
 * so that a process killed in the middle leaves the rest to the next start.
 */
final class RestoredFolder {

	private static final String DATABASE = "ibid.mv.db";

	private final Path data;

	private final Path preparing;

	private final Path ready;

	RestoredFolder(Path data) {
		this.data = data;
		this.preparing = data.resolve("restoring");
		this.ready = data.resolve("restored");
	}

	Path preparing() {
		return this.preparing;
	}

	void appear() throws IOException {
		delete(this.ready);
		Files.move(this.preparing, this.ready, StandardCopyOption.ATOMIC_MOVE);
		force(this.data);
	}

	/** To be called while nobody has the database or the media open. */
	void putInPlace() throws IOException {
		if (!Files.isDirectory(this.ready)) {
			return;
		}
		Path database = this.ready.resolve(DATABASE);
		if (Files.exists(database)) {
			Files.deleteIfExists(this.data.resolve("ibid.before-migration.zip"));
			Files.move(database, this.data.resolve(DATABASE), StandardCopyOption.ATOMIC_MOVE,
					StandardCopyOption.REPLACE_EXISTING);
		}
		Path media = this.ready.resolve("media");
		if (Files.isDirectory(media)) {
			Path current = this.data.resolve("media");
			if (Files.exists(current)) {
				Files.move(current, this.ready.resolve("media.before"), StandardCopyOption.ATOMIC_MOVE);
			}
			Files.move(media, current, StandardCopyOption.ATOMIC_MOVE);
		}
		force(this.data);
		delete(this.data.resolve("search"));
		delete(this.ready);
	}

	static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (var all = Files.walk(folder)) {
				for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(path);
				}
			}
		}
	}

	/** Names reach the disk too, where the system can; Windows opens no folder. */
	private static void force(Path folder) {
		try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
		catch (IOException ex) {
			// then they reach it a little later
		}
	}

}
