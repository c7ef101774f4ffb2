package blog.ibid.source;

import org.jspecify.annotations.Nullable;

/**
 * What a look at a link showed.
 *
 * @param source its number
 * @param status HTTP's, null where nobody answered
 * @param movedTo where it is read now, null if it has not moved
 */
record LinkOutcome(long source, LinkState state, @Nullable Integer status, @Nullable String movedTo) {

	/** Whether somebody answered, so that this machine is on the net. */
	boolean isAnswer() {
		return this.status != null;
	}

}
