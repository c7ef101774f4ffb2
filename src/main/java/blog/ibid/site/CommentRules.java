package blog.ibid.site;

import java.time.Duration;
import java.time.Instant;

/**
 * When readers may reply, and whose replies wait.
 *
 * @param open whether a new post lets readers reply
 * @param closeAfterDays how long after it was published readers may reply to a post, 0
 * for ever
 * @param moderation which replies wait until they are approved
 */
public record CommentRules(boolean open, int closeAfterDays, Moderation moderation) {

	/** Whether the time to reply to a post is over. */
	public boolean areOver(Instant publishedAt, Instant now) {
		return this.closeAfterDays > 0 && publishedAt.plus(Duration.ofDays(this.closeAfterDays)).isBefore(now);
	}

	/** Which replies wait until they are approved. */
	public enum Moderation {

		/** All. */
		ALL,
		/** Those of people of whom no reply was approved yet. */
		NEWCOMERS,
		/** None. */
		NONE

	}

}
