package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The attributes of a shortcode, as they are written: not unescaped.
 *
 * @param named {@code name="value"}, names in lower case
 * @param bare values without a name, in their order; {@code [youtube=address]} has one
 */
record ShortcodeAttributes(Map<String, String> named, List<String> bare) {

	static ShortcodeAttributes of(String source) {
		var reader = new Reader(source.replace('\u00A0', ' '));
		reader.run();
		return new ShortcodeAttributes(reader.named, reader.bare);
	}

	/** An attribute's value, empty if there is none. */
	String get(String name) {
		return this.named.getOrDefault(name, "");
	}

	private static final class Reader {

		private static final String TYPOGRAPHIC_QUOTES = "\u201C\u201D\u201E\u2033\u2018\u2019\u2032\u00AB\u00BB";

		private final Map<String, String> named = new LinkedHashMap<>();

		private final List<String> bare = new ArrayList<>();

		private final String source;

		private int at;

		Reader(String source) {
			this.source = source;
		}

		void run() {
			if (this.source.startsWith("=") || this.source.startsWith(":")) {
				this.at = 1;
				this.bare.add(value());
			}
			for (skipSpace(); this.at < this.source.length(); skipSpace()) {
				attribute();
			}
		}

		private void attribute() {
			int nameEnd = this.at;
			while (nameEnd < this.source.length() && isNamePart(this.source.charAt(nameEnd))) {
				nameEnd++;
			}
			if (nameEnd > this.at && this.source.startsWith("=", nameEnd)) {
				String name = this.source.substring(this.at, nameEnd).toLowerCase(Locale.ROOT);
				this.at = nameEnd + 1;
				this.named.put(name, value());
			}
			else {
				String value = value();
				if (!value.equals("/")) {
					this.bare.add(value);
				}
			}
		}

		private String value() {
			skipSpace();
			int start = this.at;
			char quote = (start < this.source.length()) ? this.source.charAt(start) : 0;
			int close = (quote == '"' || quote == '\'') ? this.source.indexOf(quote, start + 1) : -1;
			if (close > 0) {
				this.at = close + 1;
				return this.source.substring(start + 1, close);
			}
			while (this.at < this.source.length() && !Character.isWhitespace(this.source.charAt(this.at))) {
				this.at++;
			}
			return unquoted(start, this.at);
		}

		private String unquoted(int from, int to) {
			int start = from;
			int end = to;
			while (start < end && isTypographicQuote(this.source.charAt(start))) {
				start++;
			}
			while (end > start && isTypographicQuote(this.source.charAt(end - 1))) {
				end--;
			}
			return this.source.substring(start, end);
		}

		private void skipSpace() {
			while (this.at < this.source.length() && Character.isWhitespace(this.source.charAt(this.at))) {
				this.at++;
			}
		}

		private static boolean isTypographicQuote(char c) {
			return TYPOGRAPHIC_QUOTES.indexOf(c) >= 0;
		}

		private static boolean isNamePart(char c) {
			return Character.isLetterOrDigit(c) || c == '-' || c == '_';
		}

	}

}
