package blog.ibid.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.apache.lucene.document.Document;

/**
 * Things that an index holds, each by one document or several.
 */
interface IndexedSource {

	/** In capitals, unique in an index. */
	String kind();

	/** The numbers of its things above a number, ascending. */
	List<Long> after(long id, int limit);

	/** The documents of those of some things that belong into the index now. */
	Map<Long, List<Document>> documents(Collection<Long> ids);

}
