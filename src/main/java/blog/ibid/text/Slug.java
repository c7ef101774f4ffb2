package blog.ibid.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The part of an address that says what it leads to: words in lower case, joined by
 * hyphens. Made as WordPress makes them (accents removed, percent codes understood,
 * dashes and slashes are hyphens), but kept as letters where WordPress keeps their
 * percent codes; the address in the browser is the same.
 *
 * @param value not empty; percent-encoded it has at most 200 characters
 */
public record Slug(String value) {

	private static final int LONGEST = 200;

	public Slug {
		if (value.isEmpty() || !value.equals(tidy(value))) {
			throw new IllegalArgumentException("Not a slug: " + value);
		}
	}

	/**
	 * @param title plain text, or with simple markup and references to characters, which
	 * are left out
	 * @param fallback for a title in which no word is left, itself a slug
	 */
	public static Slug of(String title, String fallback) {
		String words = Accents.remove(PercentCode.decode(withoutMarkup(title)));
		String slug = tidy(words);
		return new Slug(slug.isEmpty() ? fallback : slug);
	}

	/** The same with a number, for the second of that name; it is cut to make room. */
	public Slug numbered(int number) {
		String suffix = "-" + number;
		String head = shorten(this.value, LONGEST - suffix.length());
		return new Slug(head.replaceAll("-+$", "") + suffix);
	}

	@Override
	public String toString() {
		return this.value;
	}

	private static String withoutMarkup(String title) {
		if (title.indexOf('<') < 0 && title.indexOf('&') < 0) {
			return title;
		}
		var out = new StringBuilder(title.length());
		for (int at = 0; at < title.length(); at++) {
			int end = markupEnd(title, at);
			if (end < 0) {
				out.append(title.charAt(at));
			}
			else {
				out.append((title.charAt(at) == '&') ? " " : "");
				at = end;
			}
		}
		return out.toString();
	}

	/** Where a tag or a reference ends that begins there, -1 if none does. */
	private static int markupEnd(String title, int at) {
		if (title.charAt(at) == '<') {
			boolean tag = at + 1 < title.length()
					&& (Character.isLetter(title.charAt(at + 1)) || "/!".indexOf(title.charAt(at + 1)) >= 0);
			return tag ? title.indexOf('>', at) : -1;
		}
		if (title.charAt(at) == '&') {
			int end = at + 1;
			while (end < title.length() && end < at + 12
					&& (Character.isLetterOrDigit(title.charAt(end)) || title.charAt(end) == '#')) {
				end++;
			}
			return (end > at + 1 && end < title.length() && title.charAt(end) == ';') ? end : -1;
		}
		return -1;
	}

	private static String tidy(String words) {
		String lower = words.toLowerCase(Locale.ROOT);
		String composed = Normalizer.normalize(lower, Normalizer.Form.NFC);
		var out = new StringBuilder(composed.length());
		composed.codePoints().forEach((ch) -> {
			if (ch == '×') {
				out.append('x');
			}
			else if (isKept(ch)) {
				out.appendCodePoint(ch);
			}
			else if (isHyphen(ch) && !out.isEmpty() && out.charAt(out.length() - 1) != '-') {
				out.append('-');
			}
		});
		return shorten(out.toString().replaceAll("-+$", ""), LONGEST).replaceAll("-+$", "");
	}

	private static boolean isKept(int ch) {
		if (ch < 0x80) {
			return ch >= 'a' && ch <= 'z' || ch >= '0' && ch <= '9' || ch == '_';
		}
		int type = Character.getType(ch);
		return Character.isLetterOrDigit(ch) || type == Character.NON_SPACING_MARK
				|| type == Character.COMBINING_SPACING_MARK || type == Character.OTHER_SYMBOL && ch > 0xFFFF;
	}

	private static boolean isHyphen(int ch) {
		return ch == '-' || ch == '.' || ch == '/' || Character.isWhitespace(ch) || Character.isSpaceChar(ch)
				|| Character.getType(ch) == Character.DASH_PUNCTUATION;
	}

	/** Cuts so that no character's percent codes are torn. */
	private static String shorten(String slug, int most) {
		int length = 0;
		for (int at = 0; at < slug.length();) {
			String ch = Character.toString(slug.codePointAt(at));
			length += ch.charAt(0) < 0x80 ? 1 : 3 * ch.getBytes(StandardCharsets.UTF_8).length;
			if (length > most) {
				return slug.substring(0, at);
			}
			at += ch.length();
		}
		return slug;
	}

}
