package blog.ibid.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import blog.ibid.store.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Puts files to their places below the media folder. They are on the disk before their
 * names appear.
 */
@Component
class MediaFolder {

	private static final Logger LOG = LoggerFactory.getLogger(MediaFolder.class);

	private final Path folder;

	MediaFolder(DataFolder data) {
		this.folder = data.media();
	}

	/** The folder at a path, which is made where it is missing. */
	Path folder(String path) throws IOException {
		return Files.createDirectories(this.folder.resolve(path));
	}

	/** A new file whose name no address leads to. */
	static Path newFile(Path folder) throws IOException {
		return Files.createTempFile(folder, ".new-", null);
	}

	/** The folder that a file lies in. */
	static Path of(Path file) {
		return Objects.requireNonNull(file.toAbsolutePath().getParent());
	}

	boolean isTaken(String path) {
		return Files.exists(this.folder.resolve(path));
	}

	/** In bytes. */
	long size(String path) {
		try {
			return Files.size(this.folder.resolve(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The path of a smaller file of a picture. */
	static String smaller(String path, int width) {
		int dot = path.lastIndexOf('.');
		return path.substring(0, dot) + "-" + width + "w" + path.substring(dot);
	}

	/** The paths of a medium's files: the smaller ones, and last the whole. */
	static List<String> all(String path, Collection<Integer> widths) {
		List<String> paths = new ArrayList<>();
		widths.forEach((width) -> paths.add(smaller(path, width)));
		paths.add(path);
		return paths;
	}

	/** The widths of smaller files as a row has them. */
	static List<Integer> widths(String kept) {
		return kept.isBlank() ? List.of() : Arrays.stream(kept.split(" ")).map(Integer::valueOf).toList();
	}

	/**
	 * Moves new files to their places, the whole picture last; what was there is lost.
	 */
	void place(Print print, String path) throws IOException {
		Map<String, Path> moves = new TreeMap<>();
		print.smaller().forEach((width, file) -> moves.put(smaller(path, width), file));
		for (Map.Entry<String, Path> move : moves.entrySet()) {
			move(move.getValue(), this.folder.resolve(move.getKey()));
		}
		Path whole = this.folder.resolve(path);
		move(print.file(), whole);
		force(of(whole));
	}

	private static void move(Path from, Path to) throws IOException {
		try (var channel = FileChannel.open(from, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	/** Has the names on the disk too, where the system can. */
	private static void force(Path folder) {
		try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		}
		catch (IOException ex) {
			LOG.debug("Names in {} cannot be forced to the disk", folder, ex);
		}
	}

	/** Deletes files that no row names any more; one that stays harms nobody. */
	void delete(Collection<String> paths) {
		for (String path : paths) {
			try {
				Files.deleteIfExists(this.folder.resolve(path));
			}
			catch (IOException ex) {
				LOG.warn("The file {} could not be deleted: {}", path, ex.toString());
			}
		}
	}

}
