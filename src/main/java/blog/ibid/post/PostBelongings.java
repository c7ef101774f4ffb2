package blog.ibid.post;

/**
 * What other modules keep of a post and goes with it.
 */
public interface PostBelongings {

	/** Called in the transaction that removes a post for good, before the post goes. */
	void removeOf(long post);

}
