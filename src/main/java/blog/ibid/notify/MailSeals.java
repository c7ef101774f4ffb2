package blog.ibid.notify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs numbers in the links of mails (HMAC-SHA256, RFC 2104), each for one purpose and
 * for a time.
 */
@Component
class MailSeals {

	private static final String ALGORITHM = "HmacSHA256";

	private static final Pattern SEALED = Pattern.compile("(\\d{1,18})-(\\d{1,12})-([A-Za-z0-9_-]{43})");

	private final JdbcClient jdbc;

	private final Clock clock;

	private volatile @Nullable SecretKeySpec key;

	MailSeals(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A number with its seal, fit for an address. */
	String seal(Purpose purpose, long number) {
		long end = this.clock.instant().plus(purpose.life).getEpochSecond();
		return number + "-" + end + "-" + mac(purpose, number, end);
	}

	/** The number, if the seal is ours and its time not over. */
	Optional<Long> open(Purpose purpose, String sealed) {
		Matcher parts = SEALED.matcher(sealed);
		if (!parts.matches()) {
			return Optional.empty();
		}
		long number = Long.parseLong(parts.group(1));
		long end = Long.parseLong(parts.group(2));
		boolean genuine = MessageDigest.isEqual(parts.group(3).getBytes(StandardCharsets.UTF_8),
				mac(purpose, number, end).getBytes(StandardCharsets.UTF_8));
		return (genuine && this.clock.instant().getEpochSecond() <= end) ? Optional.of(number) : Optional.empty();
	}

	private String mac(Purpose purpose, long number, long end) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(key());
			byte[] parts = (purpose + "|" + number + "|" + end).getBytes(StandardCharsets.UTF_8);
			return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(parts));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private SecretKeySpec key() {
		SecretKeySpec known = this.key;
		if (known == null) {
			String material = this.jdbc.sql("select material from signing_key where purpose = 'mail'")
				.query(String.class)
				.single();
			known = new SecretKeySpec(material.getBytes(StandardCharsets.UTF_8), ALGORITHM);
			this.key = known;
		}
		return known;
	}

	/** What a link is for. */
	enum Purpose {

		/** On the comment of a letter. */
		DECIDE(Duration.ofDays(30)),
		/** That somebody wants to follow. */
		CONFIRM(Duration.ofDays(7)),
		/** No more mail: as long as anybody may keep one. */
		END(Duration.ofDays(3650));

		private final Duration life;

		Purpose(Duration life) {
			this.life = life;
		}

	}

}
