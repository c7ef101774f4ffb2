package blog.ibid.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
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

	private final LiveSearcher searcher;

	private final Words words;

	private final DirectSpellChecker checker = new DirectSpellChecker();

	Spelling(LiveSearcher searcher, Words words) {
		this.searcher = searcher;
		this.words = words;
		this.checker.setMinQueryLength(SHORTEST);
		this.checker.setMaxQueryFrequency(0);
	}

	/** What to ask instead, if that finds something. */
	Optional<String> meant(Asked asked, Narrowed narrowed) throws IOException {
		List<List<String>> typed = new ArrayList<>();
		int unknown = 0;
		for (Asked.Part part : asked.wanted()) {
			typed.add(this.words.in(part.words(), Fields.EXACT));
			unknown += (int) typed.get(typed.size() - 1).stream().filter(this::isUnknown).count();
		}
		if (unknown == 0) {
			return Optional.empty();
		}
		// to look two letters around takes some milliseconds: only where there is one
		// word to look for
		this.checker.setMaxEdits((unknown == 1) ? 2 : 1);
		Asked meant = asked.with(corrected(asked.wanted(), typed));
		if (meant.equals(asked)) {
			return Optional.empty();
		}
		Optional<Query> query = new Queries(this.searcher, this.words).all(meant, narrowed);
		// a word that is gone may stand in the index for a while
		return (query.isPresent() && this.searcher.count(query.get()) > 0) ? Optional.of(meant.text())
				: Optional.empty();
	}

	private boolean isUnknown(String word) {
		try {
			IndexReader reader = this.searcher.getIndexReader();
			return word.length() >= SHORTEST && reader.docFreq(new Term(Fields.EXACT, word)) == 0
					&& reader.docFreq(new Term(Fields.EXACT_TITLE, word)) == 0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Asked.Part> corrected(List<Asked.Part> wanted, List<List<String>> typed) throws IOException {
		List<Asked.Part> parts = new ArrayList<>();
		for (int i = 0; i < wanted.size(); i++) {
			List<String> words = new ArrayList<>();
			for (String word : typed.get(i)) {
				words.add(isUnknown(word) ? alike(word) : word);
			}
			boolean same = words.equals(typed.get(i));
			parts.add(same ? wanted.get(i) : new Asked.Part(String.join(" ", words), wanted.get(i).phrase()));
		}
		return parts;
	}

	private String alike(String word) throws IOException {
		SuggestWord[] found = this.checker.suggestSimilar(new Term(Fields.EXACT, word), LOOKED_AT,
				this.searcher.getIndexReader(), SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
		return (found.length > 0) ? found[0].string : word;
	}

}
