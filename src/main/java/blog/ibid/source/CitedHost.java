package blog.ibid.source;

import java.time.Instant;

/**
 * A site that is cited.
 *
 * @param host lower case, without {@code www.}
 * @param uses how often its sources are cited
 * @param sources how many of its pages are
 * @param newest when one was cited last
 */
public record CitedHost(String host, int uses, int sources, Instant newest) {

	/** Where its sources are read. */
	public String href() {
		return "/sources/" + this.host + "/";
	}

}
