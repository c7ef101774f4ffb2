package blog.ibid.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import blog.ibid.text.NotedText;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether what an import makes of a thing is what it made of it the last time.
 */
final class Digest {

	private final MessageDigest sha256;

	Digest() {
		try {
			this.sha256 = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	Digest add(@Nullable Object value) {
		this.sha256.update(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
		this.sha256.update((byte) 0);
		return this;
	}

	Digest add(NotedText text) {
		add(text.body());
		text.notes().forEach((note) -> add(note.key()).add(note.html()).add(note.lost()));
		return this;
	}

	/** The first 64 bits. */
	long value() {
		return ByteBuffer.wrap(this.sha256.digest()).getLong();
	}

}
