package blog.ibid.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

import org.springframework.http.HttpStatus;

/**
 * Tells from its bytes whether a file may be uploaded.
 */
final class FileType {

	static final String PDF = "application/pdf";

	private static final Set<String> TAKEN = Set.of("image/jpeg", "image/png", "image/gif", "image/webp", PDF);

	private static final int LOOKED_AT = 1024;

	private FileType() {
	}

	/**
	 * The type of a file that is taken in.
	 * @throws Refused if it is none of these
	 */
	static String of(Path file, FileName name) throws IOException {
		byte[] head;
		try (InputStream bytes = Files.newInputStream(file)) {
			head = bytes.readNBytes(LOOKED_AT);
		}
		String type = ContentType.of(head);
		if (head.length == 0) {
			throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "media.refused.empty", name.given());
		}
		if (!TAKEN.contains(type)) {
			throw new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media.refused." + reason(head, type), name.given());
		}
		return type;
	}

	private static String reason(byte[] head, String type) {
		String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
		if (text.startsWith("heic", 8) || text.startsWith("heix", 8) || text.startsWith("mif1", 8)) {
			return "heic";
		}
		if (text.contains("<svg")) {
			return "svg";
		}
		if (text.contains("<html") || text.contains("<!doctype") || text.contains("<script")) {
			return "html";
		}
		if (text.startsWith("mz") || text.startsWith("\u007felf") || text.startsWith("#!")) {
			return "program";
		}
		return (type.startsWith("video/") || type.startsWith("audio/")) ? "film" : "other";
	}

}
