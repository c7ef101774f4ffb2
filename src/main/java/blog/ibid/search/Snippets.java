package blog.ibid.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/**
 * Takes from texts the passages that show why they were found.
 */
final class Snippets extends UnifiedHighlighter {

	private static final int LONGEST_TEXT = 1_000_000;

	Snippets(IndexSearcher searcher, Words words) {
		// a text is one passage to Lucene: to break all of it into sentences takes longer
		// than the search
		super(UnifiedHighlighter.builder(searcher, words)
			.withFormatter(new Passages())
			.withMaxLength(LONGEST_TEXT)
			.withHandleMultiTermQuery(false)
			.withBreakIterator(WholeBreakIterator::new));
	}

	/** Those of some documents, in their order. */
	@SuppressWarnings("unchecked")
	List<List<Run>> of(Query marks, int[] documents) throws IOException {
		if (documents.length == 0) {
			return List.of();
		}
		Map<String, Object[]> found = highlightFieldsAsObjects(new String[] { Fields.TEXT }, marks, documents,
				new int[] { 1 });
		return Arrays.stream(found.getOrDefault(Fields.TEXT, new Object[documents.length]))
			.map((runs) -> (runs != null) ? (List<Run>) runs : List.<Run>of())
			.toList();
	}

	/**
	 * Words of a passage.
	 *
	 * @param marked whether they were asked for
	 */
	record Run(String text, boolean marked) {
	}

}
