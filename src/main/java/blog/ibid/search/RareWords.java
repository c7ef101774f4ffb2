package blog.ibid.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/**
 * The words that tell a text from others: often in it, seldom elsewhere.
 */
final class RareWords {

	private static final int TAKEN = 12;

	private static final int SHORTEST = 3;

	private static final int LONGEST_TEXT = 20_000;

	private RareWords() {
	}

	static List<String> of(IndexSearcher searcher, Words words, String text) throws IOException {
		Map<String, Integer> counts = new HashMap<>();
		for (String word : words.in(text.substring(0, Math.min(LONGEST_TEXT, text.length())), Fields.TEXT)) {
			if (word.length() >= SHORTEST) {
				counts.merge(word, 1, Integer::sum);
			}
		}
		double documents = Math.max(2, searcher.getIndexReader().maxDoc());
		List<Weighed> weighed = new ArrayList<>();
		for (Map.Entry<String, Integer> word : counts.entrySet()) {
			int found = searcher.getIndexReader().docFreq(new Term(Fields.TEXT, word.getKey()));
			// what only it has leads nowhere
			if (found > 1) {
				weighed.add(new Weighed(word.getKey(), word.getValue() * Math.log(documents / found)));
			}
		}
		return weighed.stream()
			.sorted(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::word))
			.limit(TAKEN)
			.map(Weighed::word)
			.toList();
	}

	private record Weighed(String word, double weight) {
	}

}
