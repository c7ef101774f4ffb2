package blog.ibid.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.document.Document;

/**
 * What readers find, as their index takes it in.
 */
record ReadersSource(SearchableSource source) implements IndexedSource {

	@Override
	public String kind() {
		return this.source.kind();
	}

	@Override
	public List<Long> after(long id, int limit) {
		return this.source.after(id, limit);
	}

	@Override
	public Map<Long, List<Document>> documents(Collection<Long> ids) {
		Map<Long, List<Document>> documents = new LinkedHashMap<>();
		this.source.read(ids).forEach((thing) -> documents.put(thing.id(), Documents.of(thing)));
		return documents;
	}

}
