package blog.ibid.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Reads what is uploaded: what it says of itself counts for nothing, what is in it does.
 */
@Component
class Reception {

	static final long LARGEST = 10 * 1024 * 1024;

	private final Darkroom darkroom;

	Reception(Darkroom darkroom) {
		this.darkroom = darkroom;
	}

	/**
	 * Makes new files of one that came, beside the place that it shall have.
	 * @param old in whose place it comes, null for none
	 * @throws Refused if it is too large, broken, or not what may come there
	 */
	Print receive(MultipartFile file, FileName name, Path place, @Nullable Medium old) throws IOException {
		if (file.getSize() > LARGEST) {
			throw new Refused(HttpStatus.CONTENT_TOO_LARGE, "media.refused.large", name.given(),
					(file.getSize() + 1048575) / 1048576);
		}
		Path raw = MediaFolder.newFile(place);
		try {
			try (var bytes = file.getInputStream()) {
				Files.copy(bytes, raw, StandardCopyOption.REPLACE_EXISTING);
			}
			String type = FileType.of(raw, name);
			if (old != null && (old.kind() == MediaKind.DOCUMENT) != type.equals(FileType.PDF)) {
				throw new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media.refused.kind", name.given());
			}
			if (type.equals(FileType.PDF)) {
				Path kept = MediaFolder.newFile(place);
				Files.move(raw, kept, StandardCopyOption.REPLACE_EXISTING);
				return Print.document(kept, type);
			}
			return this.darkroom.develop(raw, type, (old != null) ? typeOf(old) : null, name);
		}
		finally {
			Files.deleteIfExists(raw);
		}
	}

	/** What the ending of its address promises. */
	private static @Nullable String typeOf(Medium medium) {
		String type = MediaTypes.of(null, medium.path()).toString();
		return (type.equals("image/jpeg") || type.equals("image/png") || type.equals("image/gif")) ? type : null;
	}

}
