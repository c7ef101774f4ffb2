package blog.ibid.search;

import java.io.IOException;
import java.util.Arrays;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Collects the places of all that is found.
 */
final class Places extends SimpleCollector {

	private NumericDocValues values = DocValues.emptyNumeric();

	private long[] found = new long[64];

	private int count;

	private Places() {
	}

	/** The highest of them. */
	static long[] highest(IndexSearcher searcher, Query query, int most) throws IOException {
		var places = new Places();
		searcher.search(query, places);
		long[] all = Arrays.copyOf(places.found, places.count);
		Arrays.sort(all);
		return (all.length > most) ? Arrays.copyOfRange(all, all.length - most, all.length) : all;
	}

	@Override
	protected void doSetNextReader(LeafReaderContext context) throws IOException {
		this.values = DocValues.getNumeric(context.reader(), Fields.PLACE);
	}

	@Override
	public void collect(int document) throws IOException {
		if (this.values.advanceExact(document)) {
			if (this.count == this.found.length) {
				this.found = Arrays.copyOf(this.found, 2 * this.count);
			}
			this.found[this.count++] = this.values.longValue();
		}
	}

	@Override
	public ScoreMode scoreMode() {
		return ScoreMode.COMPLETE_NO_SCORES;
	}

}
