package blog.ibid.text;

import java.text.Normalizer;
import java.util.Map;

/**
 * Latin letters without their accents, as WordPress's addresses have them. Marks of other
 * scripts are part of their letters and stay.
 */
public final class Accents {

	private static final Map<Character, String> LETTERS = Map.ofEntries(Map.entry('ß', "s"), Map.entry('æ', "ae"),
			Map.entry('Æ', "AE"), Map.entry('ø', "o"), Map.entry('Ø', "O"), Map.entry('đ', "d"), Map.entry('Đ', "D"),
			Map.entry('ð', "d"), Map.entry('Ð', "D"), Map.entry('þ', "th"), Map.entry('Þ', "TH"), Map.entry('ħ', "h"),
			Map.entry('Ħ', "H"), Map.entry('ı', "i"), Map.entry('ĸ', "k"), Map.entry('ł', "l"), Map.entry('ŀ', "l"),
			Map.entry('Ŀ', "L"), Map.entry('Ł', "L"), Map.entry('ŋ', "n"), Map.entry('Ŋ', "N"), Map.entry('œ', "oe"),
			Map.entry('Œ', "OE"), Map.entry('ŧ', "t"), Map.entry('Ŧ', "T"), Map.entry('ſ', "s"), Map.entry('ŉ', "n"),
			Map.entry('ª', "a"), Map.entry('º', "o"), Map.entry('€', "E"), Map.entry('£', ""));

	private Accents() {
	}

	/** A text without accents, of the same letters otherwise; it may get longer. */
	public static String remove(String text) {
		if (text.chars().allMatch((ch) -> ch < 0x80)) {
			return text;
		}
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		var out = new StringBuilder(composed.length());
		composed.codePoints().forEach((ch) -> append(out, ch));
		return out.toString();
	}

	private static void append(StringBuilder out, int ch) {
		String plain = (ch < 0x10000) ? LETTERS.get((char) ch) : null;
		if (plain != null) {
			out.append(plain);
		}
		else if (ch >= 0x80 && Character.UnicodeScript.of(ch) == Character.UnicodeScript.LATIN) {
			Normalizer.normalize(Character.toString(ch), Normalizer.Form.NFKD)
				.codePoints()
				.filter((part) -> Character.getType(part) != Character.NON_SPACING_MARK)
				.forEach(out::appendCodePoint);
		}
		else {
			out.appendCodePoint(ch);
		}
	}

}
