package blog.ibid.comment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs what leaves the blog and shall come back as it was (HMAC-SHA256, RFC 2104).
 */
@Component
class Seals {

	private static final String ALGORITHM = "HmacSHA256";

	private final JdbcClient jdbc;

	private volatile @Nullable SecretKeySpec key;

	Seals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The seal of some parts in this order: 64 hexadecimal digits, in small letters as
	 * all of our addresses are.
	 */
	String of(Object... parts) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(key());
			for (Object part : parts) {
				mac.update(part.toString().getBytes(StandardCharsets.UTF_8));
				mac.update((byte) 0);
			}
			return HexFormat.of().formatHex(mac.doFinal());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	boolean fits(String seal, Object... parts) {
		return MessageDigest.isEqual(seal.getBytes(StandardCharsets.UTF_8), of(parts).getBytes(StandardCharsets.UTF_8));
	}

	private SecretKeySpec key() {
		SecretKeySpec known = this.key;
		if (known == null) {
			String material = this.jdbc.sql("select material from signing_key where purpose = 'replies'")
				.query(String.class)
				.single();
			known = new SecretKeySpec(material.getBytes(StandardCharsets.UTF_8), ALGORITHM);
			this.key = known;
		}
		return known;
	}

}
