package blog.ibid.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.springframework.util.FileSystemUtils;

/**
 * Where indexes lie: each in a numbered folder of its own, so that a new one grows while
 * the old one answers. The highest that has a commit is in use; all others are remains.
 */
class IndexFolder {

	private final Path folder;

	IndexFolder(Path folder) {
		this.folder = folder;
	}

	/** From the newest. */
	List<Path> all() throws IOException {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		try (var folders = Files.list(this.folder)) {
			return folders.filter((one) -> one.getFileName().toString().matches("[0-9]{1,9}"))
				.sorted(Comparator.comparingInt(IndexFolder::number).reversed())
				.toList();
		}
	}

	private static int number(Path folder) {
		return Integer.parseInt(folder.getFileName().toString());
	}

	/** A new one, with a number above all others. */
	Path next() throws IOException {
		List<Path> all = all();
		return Files
			.createDirectories(this.folder.resolve(Integer.toString(all.isEmpty() ? 1 : number(all.get(0)) + 1)));
	}

	void delete(Path index) throws IOException {
		FileSystemUtils.deleteRecursively(index);
	}

}
