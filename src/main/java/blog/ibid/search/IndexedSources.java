package blog.ibid.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

import org.apache.lucene.document.Document;

/**
 * All that an index holds, read some at a time.
 */
class IndexedSources {

	private static final int AT_ONCE = 200;

	private final Map<String, IndexedSource> byKind;

	IndexedSources(List<? extends IndexedSource> sources) {
		this.byKind = sources.stream()
			.collect(Collectors.toMap(IndexedSource::kind, Function.identity(), (one, other) -> one,
					LinkedHashMap::new));
	}

	/** Numbers, as many together as are read at once. */
	static List<List<Long>> parts(Collection<Long> ids) {
		List<Long> all = List.copyOf(ids);
		List<List<Long>> parts = new ArrayList<>();
		for (int from = 0; from < all.size(); from += AT_ONCE) {
			parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
		}
		return parts;
	}

	/**
	 * Has some things of a kind in an index as they are now, and not those that are gone.
	 * A kind that the index doesn't hold is passed over.
	 */
	void replace(OpenIndex open, String kind, Set<Long> ids) {
		IndexedSource source = this.byKind.get(kind);
		if (source == null) {
			return;
		}
		for (List<Long> part : parts(ids)) {
			Map<Long, List<Document>> documents = source.documents(part);
			try {
				for (Long id : part) {
					open.replace(kind, id, documents.getOrDefault(id, List.of()));
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	/**
	 * Adds all things to an empty index.
	 * @param progress is told how many there are already
	 * @return how many there are
	 */
	long addAll(OpenIndex fresh, LongConsumer progress) throws IOException {
		long count = 0;
		for (IndexedSource source : this.byKind.values()) {
			List<Long> ids = source.after(0, AT_ONCE);
			while (!ids.isEmpty()) {
				for (List<Document> documents : source.documents(ids).values()) {
					fresh.add(documents);
					count++;
				}
				progress.accept(count);
				ids = source.after(ids.get(ids.size() - 1), AT_ONCE);
			}
		}
		return count;
	}

}
