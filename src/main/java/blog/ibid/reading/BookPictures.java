package blog.ibid.reading;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import blog.ibid.media.MediaBytes;

/**
 * The pictures of one book, each of them once.
 */
final class BookPictures {

	/** In bytes, all together. */
	private static final long MOST = 50_000_000;

	private static final Map<String, String> TYPES = Map.of("jpg", "image/jpeg", "jpeg", "image/jpeg", "png",
			"image/png", "gif", "image/gif", "webp", "image/webp");

	private final MediaBytes media;

	private final String base;

	private final Map<String, Picture> taken = new LinkedHashMap<>();

	private long left = MOST;

	BookPictures(MediaBytes media, String base) {
		this.media = media;
		this.base = base;
	}

	/** The name in the book of a picture with an address; empty if it stays outside. */
	String take(String address) {
		Picture known = this.taken.get(address);
		if (known != null) {
			return known.name;
		}
		String path = address.startsWith(this.base + "/") ? address.substring(this.base.length() + 1) : "";
		path = path.replaceFirst("[?#].*", "");
		String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
		Optional<byte[]> bytes = (type != null) ? this.media.read(path, this.left) : Optional.empty();
		if (type == null || bytes.isEmpty()) {
			return "";
		}
		this.left -= bytes.get().length;
		String name = "picture" + (this.taken.size() + 1) + "." + type.substring(6);
		this.taken.put(address, new Picture(name, type, bytes.get()));
		return name;
	}

	Iterable<Picture> all() {
		return this.taken.values();
	}

	record Picture(String name, String type, byte[] bytes) {
	}

}
