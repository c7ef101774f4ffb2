package blog.ibid.mention;

import java.time.Duration;

/**
 * When something is tried again that did not work: after a minute, and four times as long
 * with each try.
 */
final class BackOff {

	/** After as many tries it is given up: that is two weeks after the first. */
	static final int MOST_TRIES = 8;

	private BackOff() {
	}

	/**
	 * @param tries so far, at least 1
	 */
	static Duration after(int tries) {
		return Duration.ofMinutes(1L << 2 * Math.min(tries - 1, MOST_TRIES));
	}

}
