package blog.ibid.comment;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * How a reader proves to have written a reply: a cookie of the browser, for a quarter of
 * an hour, with which it may be changed; and the secret part of an address, with which it
 * may be seen.
 */
@Component
public class OwnershipMarks {

	private static final int MOST = 5;

	private static final Pattern MARK = Pattern.compile("(\\d{1,18})\\.(\\d{1,11})\\.([0-9a-f]{64})");

	private final ReplyKey key;

	private final Clock clock;

	OwnershipMarks(ReplyKey key, Clock clock) {
		this.key = key;
		this.clock = clock;
	}

	/** The cookie's value with one more reply, the oldest left out. */
	public String with(String cookie, long reply) {
		long end = this.clock.instant().plus(OwnReplies.TIME).getEpochSecond();
		String mark = reply + "." + end + "." + this.key.seal("own", reply, end);
		return Arrays.stream(cookie.split("~"))
			.filter((other) -> MARK.matcher(other).matches() && !other.startsWith(reply + "."))
			.limit(MOST - 1)
			.reduce(mark, (all, other) -> all + "~" + other);
	}

	/** The replies that a browser with this cookie may change now. */
	public Set<Long> in(String cookie) {
		return Arrays.stream(cookie.split("~"))
			.limit(MOST)
			.map(MARK::matcher)
			.filter((mark) -> mark.matches() && isValid(mark))
			.map((mark) -> Long.valueOf(mark.group(1)))
			.collect(Collectors.toSet());
	}

	private boolean isValid(Matcher mark) {
		return Instant.ofEpochSecond(Long.parseLong(mark.group(2))).isAfter(this.clock.instant())
				&& this.key.fits(mark.group(3), "own", mark.group(1), mark.group(2));
	}

	/** The secret part of the address at which its writer sees a reply. */
	public String secret(long reply) {
		return this.key.seal("see", reply);
	}

	/** Whether that is {@link #secret} of a reply; any text may be asked about. */
	public boolean isSecretOf(String secret, long reply) {
		return this.key.fits(secret, "see", reply);
	}

}
