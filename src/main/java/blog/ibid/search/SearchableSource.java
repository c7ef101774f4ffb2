package blog.ibid.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Things that readers find. A module that has some declares a bean, and has a trigger
 * note their changes under the kind's name.
 */
public interface SearchableSource {

	/** In capitals, unique. */
	String kind();

	/**
	 * The numbers of its things above a number, ascending, whether readers see them or
	 * not.
	 */
	List<Long> after(long id, int limit);

	/** Those of some things that readers may see now; others are absent. */
	List<Searchable> read(Collection<Long> ids);

	/** How those of some things are shown that readers may see now; others are absent. */
	Map<Long, Shown> show(Collection<Long> ids);

	/**
	 * A thing as readers are shown it.
	 *
	 * @param title never empty
	 * @param href where it is read
	 * @param by who wrote it, null where that is said already
	 * @param on the thing that it is a part of, null for none
	 * @param date as readers read it
	 * @param iso the same for machines
	 * @param version as in {@link Searchable}
	 */
	record Shown(String title, String href, @Nullable String by, @Nullable String on, String date, String iso,
			long version) {
	}

}
