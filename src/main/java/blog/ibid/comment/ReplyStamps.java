package blog.ibid.comment;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * Stamps the form under a post with the time it was given out, signed: the same for every
 * reader, so that a page with it may be kept.
 */
@Component
public class ReplyStamps {

	private static final Pattern FORM = Pattern.compile("(\\d{1,11})-([0-9a-f]{64})");

	private final ReplyKey key;

	private final Clock clock;

	ReplyStamps(ReplyKey key, Clock clock) {
		this.key = key;
		this.clock = clock;
	}

	/** For the form under a post, as of now. */
	public String of(long post) {
		long second = this.clock.instant().getEpochSecond();
		return second + "-" + this.key.seal("stamp", post, second);
	}

	/**
	 * How long ago a stamp was given out.
	 * @return empty if this blog never gave it out for that post
	 */
	Optional<Duration> age(String stamp, long post) {
		Matcher parts = FORM.matcher(stamp);
		if (!parts.matches() || !this.key.fits(parts.group(2), "stamp", post, parts.group(1))) {
			return Optional.empty();
		}
		try {
			return Optional
				.of(Duration.between(Instant.ofEpochSecond(Long.parseLong(parts.group(1))), this.clock.instant()));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
