package blog.ibid.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The files of a picture or document, ready to get their names.
 *
 * @param file the whole of it
 * @param width in pixels, null for a document
 * @param height in pixels, null for a document
 * @param smaller by their widths
 * @param stopped whether it was a moving picture, and only its first frame is left
 */
record Print(Path file, String contentType, @Nullable Integer width, @Nullable Integer height,
		Map<Integer, Path> smaller, boolean stopped) {

	static Print document(Path file, String contentType) {
		return new Print(file, contentType, null, null, Map.of(), false);
	}

	String ending() {
		return switch (this.contentType) {
			case "image/jpeg" -> "jpg";
			case "image/png" -> "png";
			case "image/gif" -> "gif";
			default -> "pdf";
		};
	}

	long size() throws IOException {
		return Files.size(this.file);
	}

	/** Deletes what has not been moved to its place. */
	void discard() {
		List<Path> files = new ArrayList<>(this.smaller.values());
		files.add(this.file);
		delete(files);
	}

	static void delete(Collection<Path> files) {
		for (Path file : files) {
			try {
				Files.deleteIfExists(file);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
