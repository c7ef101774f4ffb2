package blog.ibid.author;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Slows guessing down. From one address an account may be tried five times, and then
 * after waits that double; and all addresses together have fifty tries in an hour. A
 * browser that the account knows has tries of its own, so that a stranger cannot shut its
 * owner out.
 */
@Component
class SignInAttempts {

	private static final int FREE = 5;

	private static final int FREE_FROM_EVERYWHERE = 50;

	private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

	private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

	private static final Duration FORGOTTEN = Duration.ofHours(1);

	private static final int REMEMBERED = 20_000;

	private static final int MOST_DOUBLINGS = 5;

	private final Clock clock;

	private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75F, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
			return size() > REMEMBERED;
		}
	};

	SignInAttempts(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Counts a try, as if it failed, so that many at once are counted too.
	 * @param device a browser that the account knows, empty for another
	 * @return how long to wait first; zero if it may be tried
	 */
	synchronized Duration tryIt(String name, String address, String device) {
		Instant now = this.clock.instant();
		String account = name.strip().toLowerCase(Locale.ROOT);
		Failures here = at("here " + address + " " + device + " " + account, now);
		Failures everywhere = at("everywhere " + account, now);
		Duration wait = here.wait(FREE, now);
		if (device.isEmpty() && everywhere.wait(FREE_FROM_EVERYWHERE, now).compareTo(wait) > 0) {
			wait = everywhere.wait(FREE_FROM_EVERYWHERE, now);
		}
		if (wait.isZero()) {
			here.add(now);
			everywhere.add(now);
		}
		return wait;
	}

	synchronized void succeeded(String name, String address, String device) {
		String account = name.strip().toLowerCase(Locale.ROOT);
		this.failures.remove("here " + address + " " + device + " " + account);
		Failures everywhere = this.failures.get("everywhere " + account);
		if (everywhere != null) {
			everywhere.count--;
		}
	}

	/** For tests, which are all from one address. */
	synchronized void forget() {
		this.failures.clear();
	}

	private Failures at(String key, Instant now) {
		Failures kept = this.failures.get(key);
		if (kept == null || kept.last.plus(FORGOTTEN).isBefore(now)) {
			kept = new Failures(now);
			this.failures.put(key, kept);
		}
		return kept;
	}

	private static final class Failures {

		private int count;

		private Instant last;

		Failures(Instant last) {
			this.last = last;
		}

		void add(Instant now) {
			this.count++;
			this.last = now;
		}

		Duration wait(int free, Instant now) {
			if (this.count < free) {
				return Duration.ZERO;
			}
			Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(this.count - free, MOST_DOUBLINGS));
			Instant end = this.last.plus((wait.compareTo(LONGEST_WAIT) < 0) ? wait : LONGEST_WAIT);
			return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
		}

	}

}
