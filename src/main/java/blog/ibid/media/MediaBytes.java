package blog.ibid.media;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

import blog.ibid.site.PageGone;

import org.springframework.stereotype.Component;

/**
 * Hands out whole files, for what takes pictures along.
 */
@Component
public class MediaBytes {

	private final MediaFiles files;

	MediaBytes(MediaFiles files) {
		this.files = files;
	}

	/**
	 * The picture at an address.
	 * @param path decoded, without a leading slash; may be anything
	 * @param most bytes; empty if it has more
	 */
	public Optional<byte[]> read(String path, long most) {
		try {
			Optional<MediaFile> file = this.files.at(path).filter((found) -> found.size() <= most);
			return file.isPresent() ? Optional.of(Files.readAllBytes(file.get().file())) : Optional.empty();
		}
		catch (PageGone | IOException ex) {
			return Optional.empty();
		}
	}

}
