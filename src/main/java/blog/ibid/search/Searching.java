package blog.ibid.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds things for readers. Whatever the index says, the database is asked whether
 * readers may see it at this moment.
 */
@Component
class Searching {

	/** On a page. */
	static final int AT_ONCE = 10;

	/**
	 * Beyond as many, things that cannot come on the page are passed over, and no more
	 * counted.
	 */
	private static final int COUNTED = 100;

	private static final int SUGGESTED = 8;

	/** More pages of things that are no longer there are not looked through. */
	private static final int ROUNDS = 5;

	private final SearchIndex index;

	private final Map<String, SearchableSource> sources;

	Searching(SearchIndex index, List<SearchableSource> sources) {
		this.index = index;
		this.sources = sources.stream().collect(Collectors.toMap(SearchableSource::kind, Function.identity()));
	}

	/**
	 * One page of what has all the words, or else of what has some.
	 * @param after the last thing of the page before, null for the first page
	 * @return empty while there is no index
	 */
	Optional<Found> find(Asked asked, Narrowed narrowed, @Nullable Mark after) {
		return this.index.ask((searcher, words) -> {
			var queries = new Queries(searcher, words);
			Optional<Query> all = queries.all(asked, narrowed);
			if (all.isEmpty()) {
				return Found.NOTHING;
			}
			Query marks = queries.marks(asked);
			Found found = page(searcher, words, all.get(), marks, after, false);
			if (!found.hits().isEmpty() || after != null && searcher.count(all.get()) > 0) {
				return found;
			}
			Optional<Query> some = queries.some(asked, narrowed);
			if (some.isPresent()) {
				found = page(searcher, words, some.get(), marks, after, true);
			}
			return found.meaning(new Spelling(searcher, words).meant(asked, narrowed));
		});
	}

	private Found page(IndexSearcher searcher, Words words, Query query, Query marks, @Nullable Mark after,
			boolean loosely) throws IOException {
		List<Shown> shown = new ArrayList<>();
		FieldDoc last = (after != null) ? after.in(searcher.getIndexReader().maxDoc()) : null;
		TopFieldDocs top = after(last, query, searcher);
		TotalHits total = top.totalHits;
		shown.addAll(visible(searcher, top));
		for (int round = 1; round < ROUNDS && shown.size() <= AT_ONCE && top.scoreDocs.length > AT_ONCE; round++) {
			top = after((FieldDoc) top.scoreDocs[AT_ONCE], query, searcher);
			shown.addAll(visible(searcher, top));
		}
		List<Shown> page = shown.subList(0, Math.min(AT_ONCE, shown.size()));
		Mark next = (shown.size() > AT_ONCE) ? Mark.of(page.get(AT_ONCE - 1).candidate.place()) : null;
		boolean more = total.relation != TotalHits.Relation.EQUAL_TO;
		return new Found(hits(page, new Snippets(searcher, words), marks), next, more ? COUNTED : total.value, more,
				loosely, null);
	}

	private static TopFieldDocs after(@Nullable FieldDoc last, Query query, IndexSearcher searcher) throws IOException {
		return searcher.search(query, new TopFieldCollectorManager(Mark.ORDER, AT_ONCE + 1, last, COUNTED));
	}

	private static List<Found.Hit> hits(List<Shown> page, Snippets snippets, Query marks) throws IOException {
		int[] documents = page.stream().mapToInt((shown) -> shown.candidate.place().doc).toArray();
		List<List<Snippets.Run>> passages = snippets.of(marks, documents);
		List<Found.Hit> hits = new ArrayList<>();
		for (int i = 0; i < page.size(); i++) {
			hits.add(page.get(i).candidate.shownAs(page.get(i).thing, passages.get(i)));
		}
		return hits;
	}

	/** Those that readers may see, in their order: one query for each kind. */
	private List<Shown> visible(IndexSearcher searcher, TopFieldDocs top) throws IOException {
		List<Candidate> candidates = new ArrayList<>();
		Map<String, Set<Long>> ids = new HashMap<>();
		for (ScoreDoc hit : top.scoreDocs) {
			Candidate candidate = Candidate.read((FieldDoc) hit, searcher.storedFields());
			candidates.add(candidate);
			ids.computeIfAbsent(candidate.kind(), (kind) -> new TreeSet<>()).add(candidate.id());
		}
		Map<String, Map<Long, SearchableSource.Shown>> things = new HashMap<>();
		ids.forEach((kind, some) -> {
			SearchableSource source = this.sources.get(kind);
			things.put(kind, (source != null) ? source.show(some) : Map.of());
		});
		List<Shown> visible = new ArrayList<>();
		for (Candidate candidate : candidates) {
			SearchableSource.Shown thing = things.getOrDefault(candidate.kind(), Map.of()).get(candidate.id());
			if (thing != null && candidate.isStill(thing)) {
				visible.add(new Shown(candidate, thing));
			}
		}
		return visible;
	}

	/** Things whose titles have these words, the last perhaps not typed to its end. */
	List<Found.Hit> suggest(String text) {
		return this.index.ask((searcher, words) -> {
			Optional<Query> query = new Queries(searcher, words).beginning(Asked.of(text).toString());
			if (query.isEmpty()) {
				return List.<Found.Hit>of();
			}
			TopFieldDocs top = searcher.search(query.get(),
					new TopFieldCollectorManager(Mark.ORDER, SUGGESTED, null, SUGGESTED));
			return visible(searcher, top).stream()
				.map((shown) -> shown.candidate.shownAs(shown.thing, List.of()))
				.toList();
		}).orElse(List.of());
	}

	private record Shown(Candidate candidate, SearchableSource.Shown thing) {
	}

}
