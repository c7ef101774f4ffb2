package blog.ibid.post;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/**
 * What the editor's scripts say: all words of the bundle that begin with
 * {@code writing.js.}, as they stand there.
 */
final class EditorWords {

	private static final String PREFIX = "writing.js.";

	private EditorWords() {
	}

	static Map<String, String> in(Locale language) {
		ResourceBundle bundle = ResourceBundle.getBundle("words/writing", language,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		Map<String, String> words = new TreeMap<>();
		for (String key : bundle.keySet()) {
			if (key.startsWith(PREFIX)) {
				words.put(key.substring(PREFIX.length()), bundle.getString(key));
			}
		}
		return words;
	}

}
