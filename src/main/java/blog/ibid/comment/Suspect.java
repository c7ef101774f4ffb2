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
 * @param words all its words, notes too
 * @param digest of its words, however they are spaced and capitalised
 */
record Suspect(long id, OpenPost post, ReplyForm form, Sender sender, NotedText text, String words, String digest) {

	static Suspect of(long id, OpenPost post, ReplyForm form, Sender sender, NotedText text) {
		String words = Renderer.ENGLISH.plain(text);
		return new Suspect(id, post, form, sender, text, words, digest(words));
	}

	private static String digest(String said) {
		String words = said.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}]+", " ").strip();
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
