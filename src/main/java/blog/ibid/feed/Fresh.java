package blog.ibid.feed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Answers to those who ask again and again: Spring makes a 304 of one that they have.
 */
final class Fresh {

	private static final int TAG_LENGTH = 12;

	private Fresh() {
	}

	/**
	 * An answer in UTF-8.
	 * @param changedAt empty where nobody can tell
	 */
	static ResponseEntity<byte[]> answer(String contentType, byte[] body, Optional<Instant> changedAt) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, contentType + ";charset=UTF-8")
			.cacheControl(CacheControl.noCache())
			.eTag(tag(body));
		changedAt.ifPresent(answer::lastModified);
		return answer.body(body);
	}

	/** A weak one: the server may compress what it sends. */
	private static String tag(byte[] body) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
			return "W/\"" + HexFormat.of().formatHex(Arrays.copyOf(digest, TAG_LENGTH)) + "\"";
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
