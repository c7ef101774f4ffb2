package blog.ibid.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;

import javax.imageio.IIOException;

import blog.ibid.store.DataFolder;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes in the media that an import brings: what is known of a file, and its bytes where
 * they are at hand. To be called in the transaction of the caller.
 */
@Component
public class MediaIntake {

	private final JdbcClient jdbc;

	private final Path folder;

	MediaIntake(JdbcClient jdbc, DataFolder folder) {
		this.jdbc = jdbc;
		this.folder = folder.media();
	}

	/** The medium at a path, see {@link Incoming#path()}. */
	public Optional<Kept> at(String path) {
		return this.jdbc.sql("select id, version, present from media where path = :path")
			.param("path", path)
			.query((row, number) -> new Kept(row.getLong(1), row.getLong(2), row.getBoolean(3)))
			.optional();
	}

	/** Whether the bytes of that path are in the data folder. */
	public boolean isHere(String path) {
		Path file = file(path);
		return file != null && Files.isRegularFile(file);
	}

	private @Nullable Path file(String path) {
		Path file = this.folder.resolve(path).normalize();
		return file.startsWith(this.folder) ? file : null;
	}

	/** Adds a medium, or changes what is known of it, and returns it. */
	public Kept put(Incoming medium, Instant now) {
		String sql = at(medium.path()).isPresent() ? """
				update media set title = :title, alt = :alt, caption = :caption, content_type = :type,
				size_in_bytes = :size, source_url = :source, present = :present, kind = :kind, width = :width,
				height = :height, version = version + 1
				where path = :path""" : """
				insert into media (path, title, alt, caption, content_type, size_in_bytes, source_url, present,
				kind, width, height, uploaded_at, version) values (:path, :title, :alt, :caption, :type, :size, :source,
				:present, :kind, :width, :height, :uploaded, 0)""";
		this.jdbc.sql(sql)
			.param("path", medium.path())
			.param("title", medium.title())
			.param("alt", medium.alt())
			.param("caption", medium.caption())
			.param("type", medium.file().map(StoredFile::contentType).orElse(null))
			.param("size", medium.file().map(StoredFile::sizeInBytes).orElse(null))
			.param("kind", MediaKind.of(medium.file().map(StoredFile::contentType).orElse(null), medium.path()).name())
			.param("width", medium.file().map(StoredFile::width).orElse(null), Types.INTEGER)
			.param("height", medium.file().map(StoredFile::height).orElse(null), Types.INTEGER)
			.param("source", medium.sourceUrl())
			.param("present", medium.file().isPresent())
			.param("uploaded", Timestamp.from((medium.uploadedAt() != null) ? medium.uploadedAt() : now))
			.update();
		return at(medium.path()).orElseThrow();
	}

	/**
	 * Copies bytes into the data folder; they are on the disk before their name appears.
	 * @param path below the media folder
	 * @throws IOException if they cannot be read or written
	 */
	public StoredFile store(String path, Path source) throws IOException {
		Path target = file(path);
		if (target == null) {
			throw new IOException("not a path within the media folder: " + path);
		}
		if (!Files.exists(target)) {
			Files.createDirectories(target.getParent());
			Path partial = Files.createTempFile(target.getParent(), ".new-", null);
			try {
				Files.copy(source, partial, StandardCopyOption.REPLACE_EXISTING);
				try (var channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
					channel.force(true);
				}
				Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
			}
			finally {
				Files.deleteIfExists(partial);
			}
		}
		return described(target);
	}

	private static StoredFile described(Path file) throws IOException {
		String type;
		try (InputStream bytes = Files.newInputStream(file)) {
			type = ContentType.of(bytes.readNBytes(ContentType.HEAD));
		}
		try {
			PictureHead head = type.startsWith("image/") ? PictureHead.of(file, type) : null;
			return (head != null) ? new StoredFile(type, Files.size(file), head.width(), head.height())
					: new StoredFile(type, Files.size(file), null, null);
		}
		catch (IIOException ex) {
			// broken or of a kind that is not understood here: it is kept as it came
			return new StoredFile(type, Files.size(file), null, null);
		}
	}

	/** The file at a path, if its bytes are here. */
	public Optional<StoredFile> stored(String path) {
		Path file = file(path);
		try {
			return (file != null && Files.isRegularFile(file)) ? Optional.of(described(file)) : Optional.empty();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	/**
	 * A medium as the import found it.
	 *
	 * @param path of its address and its file, without a leading slash
	 * @param sourceUrl where it was
	 * @param file empty while the bytes are elsewhere
	 */
	public record Incoming(String path, String title, String alt, String caption, @Nullable String sourceUrl,
			Optional<StoredFile> file, @Nullable Instant uploadedAt) {
	}

	/**
	 * @param contentType told from the bytes, never from the name
	 * @param width in pixels, null unless it is a picture
	 * @param height in pixels, null unless it is a picture
	 */
	public record StoredFile(String contentType, long sizeInBytes, @Nullable Integer width, @Nullable Integer height) {
	}

	/**
	 * @param present whether the bytes are here
	 */
	public record Kept(long id, long version, boolean present) {
	}

}
