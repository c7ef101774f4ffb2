package blog.ibid.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import blog.ibid.reading.RelatedPosts;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

import org.springframework.stereotype.Component;

/**
 * Finds posts near to others: those that link to each other, and those that share their
 * rarer words, before others if they stand in the same topic. What was found is kept for
 * a day, so that pages don't wait for it.
 */
@Component
class Related implements RelatedPosts {

	private static final int SHOWN = 3;

	private static final int KEPT = 10_000;

	private static final long STALE_AFTER = TimeUnit.DAYS.toNanos(1);

	private static final float LINKED = 50;

	/** Less than a rare word: it decides among what is near anyway. */
	private static final float SAME_TOPIC = 1;

	private final SearchIndex index;

	private final TopicSource topics;

	private final Map<Long, Near> near = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75F, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<Long, Near> eldest) {
			return size() > KEPT;
		}
	});

	Related(SearchIndex index, TopicSource topics) {
		this.index = index;
		this.topics = topics;
	}

	@Override
	public List<Long> to(long post, long text) {
		Near known = this.near.get(post);
		if (known != null && known.text == text && !known.isStale()) {
			return known.posts;
		}
		Optional<List<Long>> found = find(post);
		found.ifPresent((posts) -> this.near.put(post, new Near(text, posts, System.nanoTime())));
		return found.orElse(List.of());
	}

	/** The nearest posts; empty while the index doesn't know the post. */
	Optional<List<Long>> find(long post) {
		return this.index.ask((searcher, words) -> {
			TopDocs itself = searcher.search(whole(PostSource.KIND, post), 1);
			if (itself.scoreDocs.length == 0) {
				return Optional.<List<Long>>empty();
			}
			Query near = near(searcher, words, post, itself.scoreDocs[0].doc, beside(this.topics.beside(post)));
			List<Long> posts = new ArrayList<>();
			for (ScoreDoc hit : searcher.search(near, SHOWN, Mark.ORDER).scoreDocs) {
				posts.add(searcher.storedFields()
					.document(hit.doc, Set.of(Fields.ID))
					.getField(Fields.ID)
					.numericValue()
					.longValue());
			}
			return Optional.of(posts);
		}).flatMap((found) -> found);
	}

	private static Query whole(String kind, long id) {
		return new BooleanQuery.Builder()
			.add(new TermQuery(new Term(Fields.THING, Fields.thing(kind, id))), Occur.FILTER)
			.add(new TermQuery(new Term(Fields.TYPE, "note")), Occur.MUST_NOT)
			.build();
	}

	private static Query near(IndexSearcher searcher, Words words, long post, int document, Query beside)
			throws IOException {
		Document stored = searcher.storedFields().document(document, Set.of(Fields.TEXT, Fields.LINK, Fields.PATH));
		var near = new BooleanQuery.Builder();
		for (String linked : stored.getValues(Fields.LINK)) {
			near.add(linked(Fields.PATH, linked), Occur.SHOULD);
		}
		near.add(linked(Fields.LINK, stored.get(Fields.PATH)), Occur.SHOULD);
		RareWords.of(searcher, words, stored.get(Fields.TEXT))
			.forEach((word) -> near.add(new TermQuery(new Term(Fields.TEXT, word)), Occur.SHOULD));
		return new BooleanQuery.Builder().add(near.build(), Occur.MUST)
			.add(beside, Occur.SHOULD)
			.add(new TermQuery(new Term(Fields.TYPE, "post")), Occur.FILTER)
			.add(whole(PostSource.KIND, post), Occur.MUST_NOT)
			.build();
	}

	private static Query beside(Set<Long> posts) {
		List<BytesRef> things = posts.stream().map((id) -> new BytesRef(Fields.thing(PostSource.KIND, id))).toList();
		return new BoostQuery(new ConstantScoreQuery(new TermInSetQuery(Fields.THING, things)), SAME_TOPIC);
	}

	private static Query linked(String field, String value) {
		return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, value))), LINKED);
	}

	private record Near(long text, List<Long> posts, long since) {

		boolean isStale() {
			return System.nanoTime() - this.since > STALE_AFTER;
		}

	}

}
