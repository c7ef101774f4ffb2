package blog.ibid.media;

import java.util.List;

/**
 * Tells where media are shown. A module that shows them implements it.
 */
public interface MediaUses {

	/**
	 * Where a medium is shown, a few of the places.
	 * @param path of its address, without a leading slash
	 */
	List<MediaUse> of(long id, String path, int limit);

	/**
	 * Lets go of a medium that is deleted, where it is known by its number. To be called
	 * in the transaction that deletes it.
	 */
	void letGo(long id);

	/**
	 * A place where a medium is shown.
	 *
	 * @param name of the place
	 * @param address where it is changed
	 */
	record MediaUse(String name, String address) {
	}

}
