package blog.ibid.comment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import blog.ibid.text.NotedText;
import blog.ibid.text.Renderer;

/**
 * A reply as its judges see it.
 *
 * @param id its number, 0 while it has none
 * @param post what it stands under
 * @param form as it was sent
 * @param sender where it comes from
 * @param text what readers will read
 */
record Suspect(long id, OpenPost post, ReplyForm form, Sender sender, NotedText text) {

	/** All its words, notes too. */
	String words() {
		return Renderer.ENGLISH.plain(this.text);
	}

	/** Of its words, however they are spaced and capitalised. */
	String digest() {
		String words = words().toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}]+", " ").strip();
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
