package blog.ibid.author;

import java.util.regex.Pattern;

import blog.ibid.dialect.ForeignText;
import blog.ibid.text.NotedText;
import blog.ibid.text.WrittenForm;

/**
 * Reads a bio in whatever form it was typed: as it was shown, as HTML from elsewhere, or
 * as plain words with an empty line between paragraphs.
 */
final class BioWords {

	private static final Pattern BLOCK = Pattern
		.compile("(?i)<(p|div|ul|ol|li|h[1-6]|blockquote|table|pre|section|hr)\\b");

	private BioWords() {
	}

	static NotedText read(String words) {
		if (words.isBlank()) {
			return NotedText.EMPTY;
		}
		return WrittenForm.isIn(words) ? WrittenForm.read(words) : ForeignText.read(paragraphs(words)).text();
	}

	private static String paragraphs(String words) {
		if (BLOCK.matcher(words).find()) {
			return words;
		}
		String lines = words.strip().replace("\r\n", "\n");
		return "<p>" + lines.replaceAll("\n\\s*\n", "</p><p>").replace("\n", "<br>") + "</p>";
	}

}
