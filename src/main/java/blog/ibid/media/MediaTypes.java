package blog.ibid.media;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * The types that browsers may show, a closed list: everything else is a download, and
 * with it SVG and HTML, which can run scripts.
 */
final class MediaTypes {

	private static final Map<String, String> BY_ENDING = Map.ofEntries(Map.entry("jpg", "image/jpeg"),
			Map.entry("jpeg", "image/jpeg"), Map.entry("png", "image/png"), Map.entry("gif", "image/gif"),
			Map.entry("webp", "image/webp"), Map.entry("avif", "image/avif"), Map.entry("mp3", "audio/mpeg"),
			Map.entry("m4a", "audio/mp4"), Map.entry("ogg", "audio/ogg"), Map.entry("oga", "audio/ogg"),
			Map.entry("wav", "audio/wav"), Map.entry("flac", "audio/flac"), Map.entry("mp4", "video/mp4"),
			Map.entry("m4v", "video/mp4"), Map.entry("webm", "video/webm"), Map.entry("ogv", "video/ogg"),
			Map.entry("pdf", "application/pdf"));

	private static final Set<String> SHOWN = Set.copyOf(BY_ENDING.values());

	private MediaTypes() {
	}

	/**
	 * The type that a file is served as.
	 * @param kept the type in the media table, if the file is there
	 * @param path of the file; its ending decides where the table is silent
	 * @return a type of the list, or else {@code application/octet-stream}
	 */
	static MediaType of(@Nullable String kept, String path) {
		String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		String type = (kept != null && !kept.isBlank()) ? kept.toLowerCase(Locale.ROOT) : BY_ENDING.get(ending);
		return (type != null && SHOWN.contains(type)) ? MediaType.parseMediaType(type)
				: MediaType.APPLICATION_OCTET_STREAM;
	}

}
