package blog.ibid.search;

import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Makes queries of what is asked of a list: it keeps its own order, so nothing counts
 * more than anything else. The last word may have been begun only.
 */
final class DeskQueries {

	private static final int SHORTEST_PREFIX = 3;

	private final Words words;

	DeskQueries(Words words) {
		this.words = words;
	}

	/** Things of a list that have all that is wanted. */
	Query of(String list, Asked asked) {
		var query = new BooleanQuery.Builder();
		query.add(new TermQuery(new Term(Fields.KIND, list)), Occur.FILTER);
		List<Asked.Part> wanted = asked.wanted();
		for (int i = 0; i < wanted.size(); i++) {
			query.add(has(wanted.get(i), i == wanted.size() - 1), Occur.FILTER);
		}
		if (wanted.isEmpty()) {
			query.add(new MatchAllDocsQuery(), Occur.FILTER);
		}
		asked.unwanted().forEach((part) -> query.add(has(part, false), Occur.MUST_NOT));
		return query.build();
	}

	private Query has(Asked.Part part, boolean last) {
		var query = new BooleanQuery.Builder();
		List<String> exact = this.words.in(part.words(), Fields.EXACT);
		if (exact.size() == 1 && !part.phrase()) {
			String stem = this.words.in(part.words(), Fields.TEXT).get(0);
			query.add(new TermQuery(new Term(Fields.TEXT, stem)), Occur.SHOULD);
			query.add(new TermQuery(new Term(Fields.TITLE, stem)), Occur.SHOULD);
			if (last && exact.get(0).length() >= SHORTEST_PREFIX) {
				query.add(new PrefixQuery(new Term(Fields.EXACT, exact.get(0))), Occur.SHOULD);
				query.add(new PrefixQuery(new Term(Fields.EXACT_TITLE, exact.get(0))), Occur.SHOULD);
				query.add(new PrefixQuery(new Term(Fields.NAMES, exact.get(0))), Occur.SHOULD);
			}
		}
		else {
			query.add(inARow(Fields.EXACT, exact), Occur.SHOULD);
			query.add(inARow(Fields.EXACT_TITLE, exact), Occur.SHOULD);
		}
		query.add(inARow(Fields.NAMES, this.words.in(DeskDocument.spaced(part.words()), Fields.NAMES)), Occur.SHOULD);
		return query.build();
	}

	private static Query inARow(String field, List<String> words) {
		return new PhraseQuery(field, words.toArray(String[]::new));
	}

}
