package blog.ibid.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.Bits;

/**
 * Counts only what is there. Lucene's own counts go on including replaced documents until
 * their segments are merged, which happens when it happens: two indexes of the same
 * things would order them differently.
 */
final class LiveSearcher extends IndexSearcher {

	/** The length of a field that is neither lifted nor lowered for it, in words. */
	private static final Map<String, Integer> USUAL_LENGTHS = Map.of(Fields.TITLE, 6, Fields.EXACT_TITLE, 6,
			Fields.ABOUT, 6, Fields.NAMES, 4);

	private static final int USUAL_LENGTH = 200;

	private static final int REMEMBERED = 20_000;

	private final Map<Term, Integer> counts = new ConcurrentHashMap<>();

	LiveSearcher(IndexReader reader) {
		super(reader);
	}

	@Override
	public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
		int live = getIndexReader().hasDeletions() ? live(term) : docFreq;
		return new TermStatistics(term.bytes(), live, live);
	}

	@Override
	public CollectionStatistics collectionStatistics(String field) {
		long documents = Math.max(1, getIndexReader().numDocs());
		long words = documents * USUAL_LENGTHS.getOrDefault(field, USUAL_LENGTH);
		return new CollectionStatistics(field, documents, documents, words, words);
	}

	/** Whether more than a share of all things have a word, by their own count. */
	boolean isInMoreThan(double share, Term term) throws IOException {
		double most = share * getIndexReader().numDocs();
		int all = getIndexReader().docFreq(term);
		return all > most && (!getIndexReader().hasDeletions() || live(term) > most);
	}

	private int live(Term term) throws IOException {
		Integer known = this.counts.get(term);
		if (known != null) {
			return known;
		}
		int count = 0;
		for (LeafReaderContext leaf : getLeafContexts()) {
			count += live(leaf.reader(), term);
		}
		if (this.counts.size() < REMEMBERED) {
			this.counts.put(term, Math.max(1, count));
		}
		return Math.max(1, count);
	}

	private static int live(LeafReader leaf, Term term) throws IOException {
		Bits alive = leaf.getLiveDocs();
		if (alive == null) {
			return leaf.docFreq(term);
		}
		PostingsEnum documents = leaf.postings(term, PostingsEnum.NONE);
		int count = 0;
		if (documents != null) {
			for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
				count += alive.get(at) ? 1 : 0;
			}
		}
		return count;
	}

}
