package blog.ibid.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * Guesses what was meant by words that occur nowhere.
 */
final class Spelling {

	private static final int SHORTEST = 4;

	private static final int LOOKED_AT = 3;

	private final IndexSearcher searcher;

	private final Words words;

	private final DirectSpellChecker checker = new DirectSpellChecker();

	Spelling(IndexSearcher searcher, Words words) {
		this.searcher = searcher;
		this.words = words;
		this.checker.setMinQueryLength(SHORTEST);
		this.checker.setMaxQueryFrequency(0);
	}

	/** What to ask instead, if that finds something. */
	Optional<String> meant(Asked asked, Narrowed narrowed) throws IOException {
		List<Asked.Part> parts = new ArrayList<>();
		for (Asked.Part part : asked.wanted()) {
			parts.add(new Asked.Part(corrected(part.words()), part.phrase()));
		}
		Asked meant = asked.with(parts);
		if (meant.equals(asked)) {
			return Optional.empty();
		}
		Optional<Query> query = new Queries(this.words).all(meant, narrowed);
		// a word that is gone may stand in the index for a while
		return (query.isPresent() && this.searcher.count(query.get()) > 0) ? Optional.of(meant.text())
				: Optional.empty();
	}

	private String corrected(String text) throws IOException {
		List<String> typed = this.words.in(text, Fields.EXACT);
		List<String> corrected = new ArrayList<>();
		for (String word : typed) {
			corrected.add(alike(word));
		}
		return corrected.equals(typed) ? text : String.join(" ", corrected);
	}

	private String alike(String word) throws IOException {
		IndexReader reader = this.searcher.getIndexReader();
		if (word.length() < SHORTEST || reader.docFreq(new Term(Fields.EXACT, word)) > 0
				|| reader.docFreq(new Term(Fields.EXACT_TITLE, word)) > 0) {
			return word;
		}
		for (String field : List.of(Fields.EXACT, Fields.EXACT_TITLE)) {
			SuggestWord[] found = this.checker.suggestSimilar(new Term(field, word), LOOKED_AT, reader,
					SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
			if (found.length > 0) {
				return found[0].string;
			}
		}
		return word;
	}

}
