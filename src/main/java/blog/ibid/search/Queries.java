package blog.ibid.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Makes queries of what was asked. A word counts most in a title, and more as it is spelt
 * than by its stem; then newer things come before older ones, and whole ones before
 * notes.
 */
final class Queries {

	private static final float TIE = 0.1F;

	private static final float TITLE = 4.5F;

	private static final float EXACT_TITLE = 6;

	private static final float NAMES = 1.2F;

	private static final float EXACT = 1.3F;

	private static final float ABOUT = 0.3F;

	private static final float PHRASE_IN_TITLE = 2;

	private static final float A_YEAR = 0.01F;

	private static final float WHOLE = 1;

	/** The share of things beyond which a word tells nothing. */
	private static final double EVERYWHERE = 0.4;

	private static final int SHORTEST_PREFIX = 2;

	/**
	 * The share of things beyond which a word is common: how it is spelt then matters
	 * little.
	 */
	private static final double COMMON = 0.1;

	private final LiveSearcher searcher;

	private final Words words;

	private final AskedWords asked;

	Queries(LiveSearcher searcher, Words words) {
		this.searcher = searcher;
		this.words = words;
		this.asked = new AskedWords(words);
	}

	/** Empty if nothing of what was asked is a word. */
	Optional<Query> all(Asked asked, Narrowed narrowed) throws IOException {
		return of(asked, narrowed, false);
	}

	/** For things that have half of the words at least; empty for less than two words. */
	Optional<Query> some(Asked asked, Narrowed narrowed) throws IOException {
		return of(asked, narrowed, true);
	}

	private Optional<Query> of(Asked asked, Narrowed narrowed, boolean some) throws IOException {
		List<List<AskedWords.Word>> parts = this.asked.parts(asked.wanted());
		int count = parts.size();
		if (count == 0 || some && count < 2) {
			return Optional.empty();
		}
		var query = new BooleanQuery.Builder();
		var half = new BooleanQuery.Builder().setMinimumNumberShouldMatch((count + 1) / 2);
		for (List<AskedWords.Word> part : parts) {
			(some ? half : query).add(score(part, count > 1), some ? Occur.SHOULD : Occur.MUST);
		}
		if (some) {
			query.add(half.build(), Occur.MUST);
		}
		if (count > 1) {
			query.add(onlyAbout(parts, some ? Occur.SHOULD : Occur.FILTER), Occur.MUST_NOT);
			query.add(new BoostQuery(inTitle(parts), PHRASE_IN_TITLE), Occur.SHOULD);
		}
		this.asked.parts(asked.unwanted()).forEach((part) -> query.add(has(part), Occur.MUST_NOT));
		narrowed.terms().forEach((term) -> query.add(new TermQuery(term), Occur.FILTER));
		return Optional.of(lifted(query).build());
	}

	/**
	 * A note has its post's title for words that stand in both; what has nothing else is
	 * no hit.
	 */
	private static Query onlyAbout(List<List<AskedWords.Word>> parts, Occur each) {
		var query = new BooleanQuery.Builder();
		for (List<AskedWords.Word> part : parts) {
			query.add(new TermQuery(new Term(Fields.ABOUT, part.get(0).stem())), each);
			query.add(has(part), Occur.MUST_NOT);
		}
		return query.build();
	}

	private static BooleanQuery.Builder lifted(BooleanQuery.Builder query) {
		return query.add(FeatureField.newLinearQuery(Fields.RANK, Fields.RECENT, A_YEAR), Occur.SHOULD)
			.add(FeatureField.newLinearQuery(Fields.RANK, Fields.WHOLE, WHOLE), Occur.SHOULD);
	}

	private Query score(List<AskedWords.Word> part, boolean withAbout) throws IOException {
		List<Query> places = new ArrayList<>();
		if (part.size() > 1) {
			places.add(phrase(Fields.EXACT, part, 0));
			places.add(new BoostQuery(phrase(Fields.EXACT_TITLE, part, 0), EXACT_TITLE));
			return new DisjunctionMaxQuery(places, TIE);
		}
		AskedWords.Word word = part.get(0);
		var text = new Term(Fields.TEXT, word.stem());
		places.add(new TermQuery(text));
		places.add(term(Fields.TITLE, word.stem(), TITLE));
		places.add(term(Fields.EXACT_TITLE, word.exact(), EXACT_TITLE));
		places.add(term(Fields.NAMES, word.stem(), NAMES));
		if (!this.searcher.isInMoreThan(COMMON, text)) {
			places.add(term(Fields.EXACT, word.exact(), EXACT));
		}
		if (withAbout) {
			places.add(term(Fields.ABOUT, word.stem(), ABOUT));
		}
		return new DisjunctionMaxQuery(places, TIE);
	}

	private static Query term(String field, String word, float boost) {
		return new BoostQuery(new TermQuery(new Term(field, word)), boost);
	}

	/** Whether it stands in a thing itself. */
	private static Query has(List<AskedWords.Word> part) {
		var query = new BooleanQuery.Builder();
		if (part.size() > 1) {
			return query.add(phrase(Fields.EXACT, part, 0), Occur.SHOULD)
				.add(phrase(Fields.EXACT_TITLE, part, 0), Occur.SHOULD)
				.build();
		}
		for (String field : List.of(Fields.TEXT, Fields.TITLE, Fields.NAMES)) {
			query.add(new TermQuery(new Term(field, part.get(0).stem())), Occur.SHOULD);
		}
		return query.build();
	}

	private static Query inTitle(List<List<AskedWords.Word>> parts) {
		return phrase(Fields.TITLE, parts.stream().flatMap(List::stream).toList(), 1);
	}

	private static Query phrase(String field, List<AskedWords.Word> words, int slop) {
		boolean stems = field.equals(Fields.TITLE) || field.equals(Fields.TEXT);
		return new PhraseQuery(slop, field,
				words.stream().map((word) -> stems ? word.stem() : word.exact()).toArray(String[]::new));
	}

	/**
	 * Finds in a text what was asked for, to mark it: of words that stand everywhere only
	 * where nothing else was asked for.
	 */
	Query marks(Asked asked) throws IOException {
		List<Query> rare = new ArrayList<>();
		List<Query> all = new ArrayList<>();
		for (List<AskedWords.Word> part : this.asked.parts(asked.wanted())) {
			Term first = new Term(Fields.TEXT, part.get(0).stem());
			Query mark = (part.size() > 1) ? phrase(Fields.TEXT, part, 0) : new TermQuery(first);
			all.add(mark);
			if (part.size() > 1 || !this.searcher.isInMoreThan(EVERYWHERE, first)) {
				rare.add(mark);
			}
		}
		var query = new BooleanQuery.Builder();
		(rare.isEmpty() ? all : rare).forEach((mark) -> query.add(mark, Occur.SHOULD));
		return query.build();
	}

	/**
	 * Things with a title of these words, the last of which may have been begun only.
	 * Empty if it hardly was.
	 */
	Optional<Query> beginning(String text) {
		List<String> typed = this.words.in(text, Fields.EXACT_TITLE);
		if (typed.isEmpty() || typed.size() > AskedWords.MOST
				|| typed.size() == 1 && typed.get(0).length() < SHORTEST_PREFIX) {
			return Optional.empty();
		}
		var query = new BooleanQuery.Builder();
		typed.subList(0, typed.size() - 1)
			.forEach((word) -> query.add(new TermQuery(new Term(Fields.EXACT_TITLE, word)), Occur.MUST));
		query.add(new PrefixQuery(new Term(Fields.EXACT_TITLE, typed.get(typed.size() - 1))), Occur.MUST);
		return Optional.of(lifted(query).build());
	}

}
