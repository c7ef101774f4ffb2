package blog.ibid.reading;

import java.util.List;

/**
 * Knows what else somebody may read who has read a post. Called for every page of a post,
 * so it answers from memory.
 */
public interface RelatedPosts {

	/**
	 * The numbers of some posts, the nearest first; they may be gone by now.
	 * @param text the number of the post's text, which changes with it
	 */
	List<Long> to(long post, long text);

}
