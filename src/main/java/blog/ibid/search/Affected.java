package blog.ibid.search;

import java.util.Map;
import java.util.Set;

/**
 * Says what has to be read again when something was changed.
 */
interface Affected {

	/** The things by their kinds. */
	Map<String, Set<Long>> by(Set<Change> changes);

	/** What {@link #by} said last is in the index. */
	default void taken() {
	}

	/** The index was made anew. */
	default void forget() {
	}

}
