package blog.ibid.notify;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.ibid.site.SigningKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs numbers in the links of mails, each for one purpose and for a time.
 */
@Component
class MailSeals {

	private static final Pattern SEALED = Pattern.compile("(\\d{1,18})-(\\d{1,12})-([0-9a-f]{64})");

	private final SigningKey key;

	private final Clock clock;

	MailSeals(JdbcClient jdbc, Clock clock) {
		this.key = new SigningKey(jdbc, "mail");
		this.clock = clock;
	}

	/** A number with its seal, fit for an address. */
	String seal(Purpose purpose, long number) {
		long end = this.clock.instant().plus(purpose.life).getEpochSecond();
		return number + "-" + end + "-" + this.key.seal(purpose, number, end);
	}

	/** The number, if the seal is ours and its time not over. */
	Optional<Long> open(Purpose purpose, String sealed) {
		Matcher parts = SEALED.matcher(sealed);
		if (!parts.matches()) {
			return Optional.empty();
		}
		long number = Long.parseLong(parts.group(1));
		long end = Long.parseLong(parts.group(2));
		boolean genuine = this.key.fits(parts.group(3), purpose, number, end);
		return (genuine && this.clock.instant().getEpochSecond() <= end) ? Optional.of(number) : Optional.empty();
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
