package blog.ibid.site;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Signs what leaves the blog and shall come back as it was (HMAC-SHA256, RFC 2104), with
 * a key of its own for each purpose. The keys are drawn at random by the migrations.
 */
public class SigningKey {

	private static final String ALGORITHM = "HmacSHA256";

	private final JdbcClient jdbc;

	private final String purpose;

	private volatile @Nullable SecretKeySpec key;

	/**
	 * @param purpose for which a migration has drawn a key
	 */
	public SigningKey(JdbcClient jdbc, String purpose) {
		this.jdbc = jdbc;
		this.purpose = purpose;
	}

	/**
	 * The seal of some parts in this order: 64 hexadecimal digits, in small letters as
	 * all of our addresses are.
	 */
	public String seal(Object... parts) {
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

	/** Whether a seal is ours and of these parts. */
	public boolean fits(String seal, Object... parts) {
		return MessageDigest.isEqual(seal.getBytes(StandardCharsets.UTF_8),
				seal(parts).getBytes(StandardCharsets.UTF_8));
	}

	private SecretKeySpec key() {
		SecretKeySpec known = this.key;
		if (known == null) {
			String material = this.jdbc.sql("select material from signing_key where purpose = :purpose")
				.param("purpose", this.purpose)
				.query(String.class)
				.single();
			known = new SecretKeySpec(material.getBytes(StandardCharsets.UTF_8), ALGORITHM);
			this.key = known;
		}
		return known;
	}

}
