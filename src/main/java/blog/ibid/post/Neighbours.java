package blog.ibid.post;

import java.util.Optional;

/**
 * The posts next to a post by date.
 */
public record Neighbours(Optional<PostLink> earlier, Optional<PostLink> later) {

	/** Of what stands in no order of dates. */
	public static final Neighbours NONE = new Neighbours(Optional.empty(), Optional.empty());

}
