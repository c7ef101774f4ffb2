package blog.ibid.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/**
 * How texts and queries become words, in the language of the blog: without case and
 * accents, whatever apostrophes are written with, and by their stems besides. A language
 * that is not known here keeps its words as they are.
 */
final class Words extends DelegatingAnalyzerWrapper {

	private static final int LONGEST = 60;

	private static final CharArraySet ITALIAN_ARTICLES = new CharArraySet(List.of("c", "l", "all", "dall", "dell",
			"nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d"),
			true);

	private static final Map<String, UnaryOperator<TokenStream>> STEMS = Map.of("en",
			(words) -> new SnowballFilter(words, new EnglishStemmer()), "de",
			(words) -> new GermanLightStemFilter(words), "fr", (words) -> new FrenchLightStemFilter(words), "es",
			(words) -> new SpanishLightStemFilter(words), "it", (words) -> new ItalianLightStemFilter(words), "pt",
			(words) -> new PortugueseLightStemFilter(words), "nl",
			(words) -> new SnowballFilter(words, new DutchStemmer()), "sv",
			(words) -> new SnowballFilter(words, new SwedishStemmer()));

	private final Analyzer exact;

	private final Analyzer stems;

	Words(Locale language) {
		super(PER_FIELD_REUSE_STRATEGY);
		this.exact = analyzer(language.getLanguage(), UnaryOperator.identity());
		this.stems = analyzer(language.getLanguage(),
				STEMS.getOrDefault(language.getLanguage(), UnaryOperator.identity()));
	}

	private static Analyzer analyzer(String language, UnaryOperator<TokenStream> stems) {
		return new Analyzer() {
			@Override
			protected TokenStreamComponents createComponents(String field) {
				var tokenizer = new StandardTokenizer();
				TokenStream words = withoutArticles(language, new LowerCaseFilter(tokenizer));
				words = new ASCIIFoldingFilter(new Spelt(words));
				return new TokenStreamComponents(tokenizer, stems.apply(new LengthFilter(words, 1, LONGEST)));
			}
		};
	}

	private static TokenStream withoutArticles(String language, TokenStream words) {
		return switch (language) {
			case "en" -> new EnglishPossessiveFilter(words);
			case "fr" -> new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
			case "it" -> new ElisionFilter(words, ITALIAN_ARTICLES);
			case "de" -> new GermanNormalizationFilter(words);
			default -> words;
		};
	}

	@Override
	protected Analyzer getWrappedAnalyzer(String field) {
		return (field.equals(Fields.EXACT) || field.equals(Fields.EXACT_TITLE)) ? this.exact : this.stems;
	}

	/** The words of a text as a field knows them. */
	List<String> in(String text, String field) {
		List<String> found = new ArrayList<>();
		try (TokenStream words = tokenStream(field, text)) {
			var term = words.addAttribute(CharTermAttribute.class);
			words.reset();
			while (words.incrementToken()) {
				found.add(term.toString());
			}
			words.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return found;
	}

}
