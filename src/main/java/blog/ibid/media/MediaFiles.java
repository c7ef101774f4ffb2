package blog.ibid.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import blog.ibid.store.DataFolder;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the bytes of media, and nothing outside their folder.
 */
@Component
class MediaFiles {

	private final Path folder;

	private final JdbcClient jdbc;

	MediaFiles(DataFolder data, JdbcClient jdbc) {
		this.folder = data.media();
		this.jdbc = jdbc;
	}

	/**
	 * The file at an address.
	 * @param path decoded, without a leading slash; may be anything
	 */
	Optional<MediaFile> at(String path) {
		try {
			Path asked = this.folder.resolve(path).normalize();
			if (!asked.startsWith(this.folder) || !Files.isRegularFile(asked)
					|| !asked.toRealPath().startsWith(this.folder.toRealPath())) {
				return Optional.empty();
			}
			return Optional.of(new MediaFile(asked, MediaTypes.of(keptType(path), path), Files.size(asked),
					Files.getLastModifiedTime(asked).toInstant()));
		}
		catch (InvalidPathException | IOException ex) {
			return Optional.empty();
		}
	}

	private @Nullable String keptType(String path) {
		return this.jdbc.sql("select coalesce(content_type, '') from media where path = :path")
			.param("path", path)
			.query(String.class)
			.optional()
			.orElse(null);
	}

}
