package blog.ibid.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes what was asked apart into words, as the index has them.
 */
final class AskedWords {

	static final int MOST = 16;

	private final Words words;

	AskedWords(Words words) {
		this.words = words;
	}

	/** Each a phrase, or one word. */
	List<List<Word>> parts(List<Asked.Part> asked) {
		List<List<Word>> parts = new ArrayList<>();
		int count = 0;
		for (Asked.Part part : asked) {
			List<Word> found = words(part.words());
			found = found.subList(0, Math.min(found.size(), MOST - count));
			count += found.size();
			if (part.phrase() && found.size() > 1) {
				parts.add(found);
			}
			else {
				found.forEach((word) -> parts.add(List.of(word)));
			}
		}
		return parts;
	}

	private List<Word> words(String text) {
		List<String> exact = this.words.in(text, Fields.EXACT);
		List<String> stems = this.words.in(text, Fields.TEXT);
		List<Word> found = new ArrayList<>();
		for (int i = 0; i < Math.min(exact.size(), stems.size()); i++) {
			found.add(new Word(exact.get(i), stems.get(i)));
		}
		return found;
	}

	/**
	 * A word in two forms.
	 *
	 * @param exact as it is spelt
	 * @param stem without its ending
	 */
	record Word(String exact, String stem) {
	}

}
