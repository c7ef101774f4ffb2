package blog.ibid.comment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.ibid.site.Settings;

import org.springframework.stereotype.Component;

/**
 * Asks the browser of somebody who replies for a little arithmetic, as Hashcash does
 * (Back, 2002): a number that, written after the challenge, gives a SHA-256 with
 * {@value #BITS} leading zero bits. A browser finds it while its user types; who sends
 * replies by the thousand pays for each. The challenge is signed, is good for one post,
 * for two hours and for one reply.
 */
@Component
public class Efforts {

	/** The setting that says when. */
	static final String SETTING = "comments.effort";

	static final Duration LIFE = Duration.ofHours(2);

	static final int BITS = 14;

	private static final Pattern SOLUTION = Pattern
		.compile("((\\d{1,11})-([0-9a-f]{32})-" + BITS + "-([0-9a-f]{64}))-\\d{1,12}");

	private static final SecureRandom RANDOM = new SecureRandom();

	private final ReplyKey key;

	private final Settings settings;

	private final Siege siege;

	private final SpentEfforts spent;

	private final Clock clock;

	Efforts(ReplyKey key, Settings settings, Siege siege, SpentEfforts spent, Clock clock) {
		this.key = key;
		this.settings = settings;
		this.siege = siege;
		this.spent = spent;
		this.clock = clock;
	}

	/** A new challenge for a reply to a post, empty if none is asked for now. */
	public Optional<String> challenge(long post) {
		this.settings.site();
		return isAsked(post) ? Optional.of(draw(post)) : Optional.empty();
	}

	private String draw(long post) {
		byte[] random = new byte[16];
		RANDOM.nextBytes(random);
		long second = this.clock.instant().getEpochSecond();
		String nonce = HexFormat.of().formatHex(random);
		return second + "-" + nonce + "-" + BITS + "-" + this.key.seal("effort", post, second, nonce, BITS);
	}

	/** As {@link Settings#latest}. */
	boolean isAsked(long post) {
		return switch (When.of(this.settings.latestText(SETTING))) {
			case ALWAYS -> true;
			case ATTACKED -> this.siege.isOn(post);
			case NEVER -> false;
		};
	}

	/** Whether a challenge of that post was solved in time; it is used up then. */
	boolean accept(String solution, long post) {
		Matcher parts = SOLUTION.matcher(solution);
		return parts.matches() && this.key.fits(parts.group(4), "effort", post, parts.group(2), parts.group(3), BITS)
				&& isInTime(parts.group(2)) && zeros(solution) >= BITS && this.spent.spend(parts.group(3));
	}

	private boolean isInTime(String second) {
		try {
			Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(second)), this.clock.instant());
			return age.compareTo(LIFE) < 0;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	/** Leading zero bits of the sum of some text. */
	static int zeros(String text) {
		try {
			byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return Integer.numberOfLeadingZeros(
					Arrays.stream(new int[] { 0, 1, 2, 3 }).reduce(0, (all, i) -> all << 8 | sum[i] & 0xFF));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** When an effort is asked for. */
	enum When {

		ATTACKED, ALWAYS, NEVER;

		static When of(String kept) {
			return Arrays.stream(values()).filter((value) -> value.name().equals(kept)).findFirst().orElse(ATTACKED);
		}

	}

}
