package blog.ibid.media;

import java.util.Locale;

import blog.ibid.text.Accents;

/**
 * What a file was called where it came from, and what it is called here: letters without
 * accents, digits and hyphens, as every file system and every address can have them
 * (WordPress's {@code sanitize_file_name}, but in lower case and without other scripts).
 * Its ending is ours: it says what the bytes are.
 *
 * @param given by the browser, without folders
 */
record FileName(String given) {

	private static final int LONGEST = 80;

	private static final String NAMELESS = "unnamed-file";

	static FileName of(String submitted) {
		String name = submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
		return new FileName(name.replaceAll("\\p{Cntrl}|[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]", "").strip());
	}

	/** Without its ending, as a first title. */
	String title() {
		String title = this.given.replaceFirst("\\.\\w{1,5}$", "");
		return title.isBlank() ? NAMELESS : title.substring(0, Math.min(title.length(), 200));
	}

	/** Safe, without an ending. */
	String stem() {
		String plain = Accents.remove(this.given.replaceFirst("\\.\\w{1,5}$", "")).toLowerCase(Locale.ROOT);
		var out = new StringBuilder();
		plain.codePoints().forEach((ch) -> {
			if (ch >= 'a' && ch <= 'z' || ch >= '0' && ch <= '9' || ch == '_') {
				out.appendCodePoint(ch);
			}
			else if (ch == '-' || ch == '.' || Character.isWhitespace(ch) || Character.isSpaceChar(ch)) {
				out.append('-');
			}
		});
		String stem = trim(out.toString().replaceAll("-+", "-"));
		stem = trim(stem.substring(0, Math.min(stem.length(), LONGEST)));
		return stem.isEmpty() ? NAMELESS : stem;
	}

	private static String trim(String name) {
		return name.replaceAll("^[-_]+|[-_]+$", "");
	}

}
