package blog.ibid.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import blog.ibid.site.PageGone;
import blog.ibid.store.DataFolder;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the bytes of media, and nothing outside their folder.
 */
@Component
class MediaFiles {

	private static final String GONE = "gone";

	private final Path folder;

	private final JdbcClient jdbc;

	MediaFiles(DataFolder data, JdbcClient jdbc) {
		this.folder = data.media();
		this.jdbc = jdbc;
	}

	/**
	 * The file at an address.
	 * @param path decoded, without a leading slash; may be anything
	 * @throws PageGone if it was deleted
	 */
	Optional<MediaFile> at(String path) {
		try {
			Path asked = this.folder.resolve(path).normalize();
			String type = asked.startsWith(this.folder) ? keptType(path) : null;
			if (GONE.equals(type)) {
				throw new PageGone();
			}
			if (!asked.startsWith(this.folder) || isHidden(asked) || !Files.isRegularFile(asked)
					|| !asked.toRealPath().startsWith(this.folder.toRealPath())) {
				return Optional.empty();
			}
			return Optional.of(new MediaFile(asked, MediaTypes.of(type, path), Files.size(asked),
					Files.getLastModifiedTime(asked).toInstant()));
		}
		catch (InvalidPathException | IOException ex) {
			return Optional.empty();
		}
	}

	/** Files on their way to their place. */
	private static boolean isHidden(Path file) {
		return String.valueOf(file.getFileName()).startsWith(".");
	}

	private @Nullable String keptType(String path) {
		return this.jdbc.sql("""
				select coalesce(content_type, '') from media where path = :path
				union all select :gone from media_gone where path = :path
				and not exists (select 1 from media where path = :path)""")
			.param("path", path)
			.param("gone", GONE)
			.query(String.class)
			.optional()
			.orElse(null);
	}

}
