package blog.ibid.comment;

import java.time.Duration;

/**
 * Too many replies come from one network.
 */
public final class TooManyReplies extends RuntimeException {

	private final Duration wait;

	TooManyReplies(Duration wait) {
		super(null, null, false, false);
		this.wait = wait;
	}

	/** Until the next may come: whole seconds, at least 1. */
	public long seconds() {
		return this.wait.toSeconds() + 1;
	}

}
