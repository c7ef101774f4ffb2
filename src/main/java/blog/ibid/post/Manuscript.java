package blog.ibid.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

import blog.ibid.text.NotedText;
import blog.ibid.text.WrittenForm;

/**
 * What an author works on: the working copy of a post, or its text where there is none.
 *
 * @param title as typed, may be empty
 * @param savedAt when this state was saved
 * @param savedBy the name of who saved it, of a working copy only
 * @param ahead whether it differs from the post's own text
 */
record Manuscript(long postId, String title, NotedText text, Instant savedAt, Optional<String> savedBy, boolean ahead) {

	private static final int STAMP_BYTES = 16;

	/**
	 * Names this state by what it says: who sends a change sends the stamp of what it was
	 * made from, so that nobody overwrites words that they have not seen.
	 */
	String stamp() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(this.title.getBytes(StandardCharsets.UTF_8));
			digest.update((byte) 0);
			digest.update(WrittenForm.of(this.text).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest.digest(), 0, STAMP_BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
