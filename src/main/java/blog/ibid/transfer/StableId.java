package blog.ibid.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Makes ids for what has none in an export, the same at each reading.
 */
final class StableId {

	private StableId() {
	}

	/** An id above {@link ExportItem#MADE_IDS} and below 2^53. */
	static long of(String... features) {
		byte[] digest = sha256().digest(String.join("\n", features).getBytes(StandardCharsets.UTF_8));
		return ExportItem.MADE_IDS + (ByteBuffer.wrap(digest).getLong() >>> 16) + 1;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
