package blog.ibid.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The beginning of a text as plain words, for lists, search engines and previews: no
 * marker is in it, nor a typed {@code [1]}.
 */
public final class Excerpt {

	/** As many as WordPress shows. */
	public static final int WORDS = 55;

	private static final Pattern TYPED_MARKER = Pattern.compile("[\\s\\u00A0]*\\[\\d{1,3}\\]");

	/** Its cells, one after the other, say nothing. */
	private static final Pattern TABLE = Pattern.compile("<table\\b.*?</table>", Pattern.DOTALL);

	private static final Set<String> ABBREVIATIONS = Set.of("mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "vs",
			"v", "cf", "al", "etc", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
			"art", "sec", "gen", "sen", "rep", "gov", "inc", "co", "corp", "ltd", "jr", "sr", "p", "pp", "ed", "vol",
			"fig", "id", "ibid", "rev", "hon", "supp", "stat", "cir", "ct", "ch");

	private Excerpt() {
	}

	/** The first words of a text, at most {@value #WORDS}. */
	public static String of(NotedText text) {
		return ofWords(text, WORDS);
	}

	/**
	 * The first words of a text: up to the end of a sentence if one lies in the last
	 * third of them, else with a final ellipsis.
	 * @param most at least 1
	 */
	public static String ofWords(NotedText text, int most) {
		String plain = plain(text, most);
		int end = 0;
		for (int words = 0; words < most && end >= 0; words++) {
			end = plain.indexOf(' ', end + 1);
		}
		return (end < 0) ? plain : cut(plain, end);
	}

	/**
	 * A text's words with one blank between each, as many as are asked for and a few
	 * more.
	 */
	private static String plain(NotedText text, int words) {
		String plain = PlainText.of(TABLE.matcher(text.body()).replaceAll(" "), PlainText.WITHOUT_MARKERS);
		if (plain.isEmpty()) {
			plain = text.plainText();
		}
		if (plain.indexOf('[') >= 0) {
			plain = TYPED_MARKER.matcher(plain).replaceAll("");
		}
		var out = new StringBuilder(Math.min(plain.length(), 1024));
		boolean blank = false;
		for (int at = 0, blanks = 0; at < plain.length() && blanks < words + 2; at++) {
			char ch = plain.charAt(at);
			if (isBlank(ch)) {
				blank = true;
				continue;
			}
			if (out.isEmpty() && Character.isWhitespace(ch)) {
				continue;
			}
			if (blank && !out.isEmpty()) {
				out.append(' ');
				blanks++;
			}
			blank = false;
			out.append(ch);
		}
		return out.toString().strip();
	}

	private static boolean isBlank(char ch) {
		return ch == ' ' || ch >= '\t' && ch <= '\r' || ch == '\u00A0';
	}

	private static String cut(String plain, int end) {
		for (int at = end; at > end * 2 / 3; at--) {
			if (endsSentence(plain, at)) {
				return plain.substring(0, at);
			}
		}
		int last = end;
		while (last > 0 && ",;:–—-( ".indexOf(plain.charAt(last - 1)) >= 0) {
			last--;
		}
		return plain.substring(0, last) + "…";
	}

	/** Whether a sentence ends before that place. */
	private static boolean endsSentence(String plain, int end) {
		if (end < plain.length() && plain.charAt(end) != ' ' && "。！？".indexOf(plain.charAt(end - 1)) < 0) {
			return false;
		}
		int stop = end - 1;
		while (stop > 0 && "\"'”’»)]".indexOf(plain.charAt(stop)) >= 0) {
			stop--;
		}
		char ch = plain.charAt(stop);
		if (ch == '.') {
			return !isAbbreviation(plain, stop)
					&& !(end + 1 < plain.length() && Character.isLowerCase(plain.charAt(end + 1)));
		}
		return "!?…。！？".indexOf(ch) >= 0;
	}

	private static boolean isAbbreviation(String plain, int stop) {
		String word = plain.substring(plain.lastIndexOf(' ', stop) + 1, stop);
		String letters = word.replaceAll("^[\"'“‘«(\\[]+", "");
		return letters.length() < 2 || letters.contains(".")
				|| ABBREVIATIONS.contains(letters.toLowerCase(Locale.ROOT));
	}

}
