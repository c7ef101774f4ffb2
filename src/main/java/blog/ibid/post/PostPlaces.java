package blog.ibid.post;

import java.util.Collection;
import java.util.List;

/**
 * Where a post stands in an order that is made by hand. The module that keeps the order
 * implements it.
 */
public interface PostPlaces {

	/** All places there are, as they are read. */
	List<Place> of(long post);

	/**
	 * Puts a post where it shall stand, and takes it away from where it shall not.
	 * @param chosen numbers of places
	 * @param seen where it stood when that was decided: what came since stays
	 * @param author who decided it
	 */
	void change(long post, Collection<Long> chosen, Collection<Long> seen, long author);

	/**
	 * @param depth in a tree, from 0
	 * @param chosen whether the post stands there
	 */
	record Place(long id, String name, int depth, boolean chosen) {
	}

}
