package blog.ibid.topic;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of titles that say what something is about.
 */
final class TitleWords {

	private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final int SHORTEST = 4;

	private static final Set<String> COMMON = Set.of("about", "after", "again", "against", "also", "another", "been",
			"before", "between", "could", "does", "from", "have", "here", "into", "more", "most", "much", "only",
			"other", "over", "part", "should", "some", "than", "that", "their", "them", "then", "there", "these",
			"they", "this", "those", "under", "very", "were", "what", "when", "where", "which", "while", "will", "with",
			"without", "would", "your", "post", "posts", "news", "note", "notes", "update");

	private TitleWords() {
	}

	static Set<String> of(String title) {
		Set<String> words = new HashSet<>();
		for (String word : GAP.split(title.toLowerCase(Locale.ROOT))) {
			if (word.length() >= SHORTEST && !COMMON.contains(word)) {
				words.add(word);
			}
		}
		return words;
	}

	/** Of a topic, and of what stands right under it. */
	static Set<String> of(Topic topic) {
		Set<String> words = of(topic.title());
		topic.entries().forEach((entry) -> words.addAll(of(entry.title())));
		return words;
	}

}
