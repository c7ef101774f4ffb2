package blog.ibid.media;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What kind of file some bytes are the beginning of. Names and declarations can lie, the
 * first bytes decide; what is not known here is served as bytes to save, never shown.
 */
final class ContentType {

	/** Bytes that suffice to tell. */
	static final int HEAD = 16;

	static final String UNKNOWN = "application/octet-stream";

	private static final List<Magic> KNOWN = List.of(new Magic("image/jpeg", 0, "\u00ff\u00d8\u00ff"),
			new Magic("image/png", 0, "\u0089PNG\r\n\u001a\n"), new Magic("image/gif", 0, "GIF87a"),
			new Magic("image/gif", 0, "GIF89a"), new Magic("image/webp", 8, "WEBP"),
			new Magic("image/avif", 4, "ftypavif"), new Magic("application/pdf", 0, "%PDF-"),
			new Magic("audio/mpeg", 0, "ID3"), new Magic("audio/mpeg", 0, "\u00ff\u00fb"),
			new Magic("audio/ogg", 0, "OggS"), new Magic("audio/wav", 8, "WAVE"), new Magic("audio/mp4", 4, "ftypM4A"),
			new Magic("video/mp4", 4, "ftyp"), new Magic("video/webm", 0, "\u001aE\u00df\u00a3"),
			new Magic("application/zip", 0, "PK\u0003\u0004"));

	private ContentType() {
	}

	static String of(byte[] head) {
		String bytes = new String(head, StandardCharsets.ISO_8859_1);
		return KNOWN.stream()
			.filter((magic) -> bytes.startsWith(magic.bytes(), magic.offset()))
			.map(Magic::type)
			.findFirst()
			.orElse(UNKNOWN);
	}

	/**
	 * @param bytes as the characters of ISO 8859-1
	 */
	private record Magic(String type, int offset, String bytes) {
	}

}
