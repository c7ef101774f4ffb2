package blog.ibid.transfer;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * A folder that is filled under another name, and appears once it is whole.
 */
final class ExportFolder {

	private final Path folder;

	private final Path partial;

	/**
	 * @throws FileAlreadyExistsException if the folder holds something already
	 */
	ExportFolder(Path folder) throws IOException {
		this.folder = folder;
		if (Files.isDirectory(folder)) {
			try (var inside = Files.list(folder)) {
				if (inside.findAny().isPresent()) {
					throw new FileAlreadyExistsException(folder.toString());
				}
			}
		}
		Path parent = folder.toAbsolutePath().getParent();
		Files.createDirectories(parent);
		this.partial = Files.createTempDirectory(parent, ".export-");
	}

	Path partial() {
		return this.partial;
	}

	/** Copies all files below another folder, with their paths. */
	void copy(Path source) throws IOException {
		if (!Files.isDirectory(source)) {
			return;
		}
		List<Path> files;
		try (var all = Files.walk(source)) {
			files = all.filter(Files::isRegularFile).toList();
		}
		for (Path file : files) {
			Path copy = this.partial.resolve(source.relativize(file).toString());
			Files.createDirectories(copy.getParent());
			Files.copy(file, copy);
		}
	}

	void appear() throws IOException {
		Files.deleteIfExists(this.folder);
		Files.move(this.partial, this.folder);
	}

	/** Leaves nothing of what has not appeared. */
	void clear() throws IOException {
		if (Files.exists(this.partial)) {
			try (var all = Files.walk(this.partial)) {
				for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(path);
				}
			}
		}
	}

}
