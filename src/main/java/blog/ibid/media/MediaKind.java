package blog.ibid.media;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What people call it. */
enum MediaKind {

	PICTURE, DOCUMENT, OTHER;

	/**
	 * @param contentType null while the bytes are elsewhere
	 */
	static MediaKind of(@Nullable String contentType, String path) {
		String type = (contentType != null) ? contentType : MediaTypes.of(null, path).toString();
		if (type.startsWith("image/")) {
			return PICTURE;
		}
		return type.equals(FileType.PDF) ? DOCUMENT : OTHER;
	}

	/** Names its word in the messages. */
	public String word() {
		return "media.kind." + name().toLowerCase(Locale.ROOT);
	}

}
