package blog.ibid.transfer;

import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * Short texts that WordPress keeps as HTML and Ibid as words: titles, names, excerpts.
 */
final class PlainWords {

	/** Runs of blanks, and characters that HTML forbids or that turn the text around. */
	private static final Pattern UNWANTED = Pattern
		.compile("[\\s\\p{Cntrl}\\x7f-\\x9f\\u202a-\\u202e\\ufdd0-\\ufdef\\ufffe\\uffff]+");

	private PlainWords() {
	}

	/** Without markup, with entities resolved and blanks folded. */
	static String of(String html) {
		String words = (html.indexOf('<') >= 0) ? Jsoup.parseBodyFragment(html).body().text()
				: Parser.unescapeEntities(html, false);
		return UNWANTED.matcher(words).replaceAll(" ").strip();
	}

	/** The same, cut to a number of characters, never within one. */
	static String of(String html, int longest) {
		String words = of(html);
		if (words.length() <= longest) {
			return words;
		}
		int end = Character.isHighSurrogate(words.charAt(longest - 2)) ? longest - 2 : longest - 1;
		return words.substring(0, end) + "…";
	}

}
