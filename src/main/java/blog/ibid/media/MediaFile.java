package blog.ibid.media;

import java.nio.file.Path;
import java.time.Instant;

import org.springframework.http.MediaType;

/**
 * A file that may be served.
 */
record MediaFile(Path file, MediaType type, long size, Instant changedAt) {

	/** Documents can run scripts of their own: they are for saving. */
	boolean isShown() {
		return !this.type.equals(MediaType.APPLICATION_OCTET_STREAM) && !this.type.equals(MediaType.APPLICATION_PDF);
	}

	/** Changes whenever the bytes do, as far as the file system knows. */
	String etag() {
		return "\"" + Long.toHexString(this.changedAt.toEpochMilli()) + "-" + Long.toHexString(this.size) + "\"";
	}

}
