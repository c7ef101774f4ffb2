package blog.ibid.comment;

import java.util.Collection;
import java.util.Set;

/**
 * Knows which sites this blog cites. The register of sources implements it.
 */
@FunctionalInterface
public interface CitedHosts {

	/**
	 * Those of some hosts that an author of the blog cites; what readers cite in their
	 * replies makes no site known.
	 * @param hosts in lower case, without {@code www.}
	 */
	Set<String> known(Collection<String> hosts);

}
