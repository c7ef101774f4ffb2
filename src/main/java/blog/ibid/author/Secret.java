package blog.ibid.author;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A random text that nobody guesses. Who holds it proves it; what is kept is its digest.
 *
 * @param text of 256 random bits, fit for an address
 */
record Secret(String text) {

	private static final SecureRandom RANDOM = new SecureRandom();

	static Secret draw() {
		byte[] bytes = new byte[32];
		RANDOM.nextBytes(bytes);
		return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	/** SHA-256 in hexadecimal digits: enough, as nobody can try all of 256 bits. */
	String digest() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(this.text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * To be typed by hand: groups of letters and digits that are not mistaken for others.
	 */
	static String password() {
		String letters = "abcdefghjkmnpqrstuvwxyz23456789";
		var password = new StringBuilder();
		for (int i = 0; i < 20; i++) {
			password.append((i > 0 && i % 5 == 0) ? "-" : "").append(letters.charAt(RANDOM.nextInt(letters.length())));
		}
		return password.toString();
	}

}
