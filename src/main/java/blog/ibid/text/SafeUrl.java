package blog.ibid.text;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Which addresses a text may point at, and their one spelling: {@code http},
 * {@code https} and {@code mailto}, paths and fragments. An address is read as a browser
 * does (the WHATWG URL standard: no tabs and line ends, a backslash is a slash), so that
 * nothing gets by in disguise, and is written so that it is valid.
 */
final class SafeUrl {

	/** Longer ones are no addresses that a person cites. */
	private static final int LONGEST = 4000;

	private static final String ALLOWED = "!$&'()*+,-./:;=?@_~";

	private SafeUrl() {
	}

	/** For {@code href}, null if it may not stand. */
	static @Nullable String link(String raw) {
		String url = read(raw);
		if (url.isEmpty() || url.length() > LONGEST || url.equals("#")) {
			return null;
		}
		if (url.charAt(0) == '#') {
			String id = fragment(url.substring(1));
			return id.isEmpty() ? null : "#" + id;
		}
		if (url.regionMatches(true, 0, "mailto:", 0, 7)) {
			return mail(url.substring(7));
		}
		return resource(url);
	}

	/** For {@code src} and {@code cite}: no mail and no place within a page. */
	static @Nullable String resource(String raw) {
		String url = read(raw);
		if (url.isEmpty() || url.length() > LONGEST || url.charAt(0) == '#') {
			return null;
		}
		if (url.regionMatches(true, 0, "www.", 0, 4)) {
			return web("https", url);
		}
		if (url.startsWith("//")) {
			return web("https", url);
		}
		int colon = scheme(url);
		if (colon < 0) {
			return encode(url);
		}
		String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
		return (scheme.equals("http") || scheme.equals("https")) ? web(scheme, url.substring(colon + 1)) : null;
	}

	/**
	 * The name of a place in a text, as an id and after a {@code #}: percent signs
	 * decoded, what would need them replaced by a hyphen.
	 */
	static String fragment(String raw) {
		String name = PercentCode.decode(raw);
		var out = new StringBuilder(name.length());
		name.codePoints().limit(200).forEach((ch) -> {
			boolean plain = (ch < 0x80) ? (letterOrDigit(ch) || "-._:~".indexOf(ch) >= 0)
					: Character.isLetterOrDigit(ch);
			out.appendCodePoint(plain ? ch : '-');
		});
		return out.toString();
	}

	private static String read(String raw) {
		int from = 0;
		int to = raw.length();
		while (from < to && blank(raw.charAt(from))) {
			from++;
		}
		while (to > from && blank(raw.charAt(to - 1))) {
			to--;
		}
		var url = new StringBuilder(to - from);
		boolean path = true;
		for (int at = from; at < to; at++) {
			char ch = raw.charAt(at);
			if (ch < 0x20 || Escape.dropped(ch)) {
				continue;
			}
			path = path && ch != '?' && ch != '#';
			url.append((path && ch == '\\') ? '/' : ch);
		}
		return url.toString();
	}

	private static boolean blank(char ch) {
		return ch <= 0x20 || Character.isSpaceChar(ch) || Escape.dropped(ch) || ch == '\u200B';
	}

	/** Where the colon is that ends a scheme, or might for any reader. -1: none. */
	private static int scheme(String url) {
		for (int at = 0; at < url.length(); at++) {
			char ch = url.charAt(at);
			if (ch == ':') {
				return at;
			}
			if (ch == '/' || ch == '?' || ch == '#') {
				return -1;
			}
		}
		return -1;
	}

	private static @Nullable String web(String scheme, String rest) {
		int from = 0;
		while (from < rest.length() && rest.charAt(from) == '/') {
			from++;
		}
		int to = from;
		while (to < rest.length() && "/?#".indexOf(rest.charAt(to)) < 0) {
			to++;
		}
		String host = rest.substring(from, to);
		return isHost(host) ? scheme + "://" + host + encode(rest.substring(to)) : null;
	}

	private static boolean isHost(String authority) {
		int colon = authority.lastIndexOf(':');
		String host = authority;
		if (colon > authority.lastIndexOf(']')) {
			host = authority.substring(0, colon);
			String port = authority.substring(colon + 1);
			if (port.length() > 5 || !port.chars().allMatch((ch) -> ch >= '0' && ch <= '9')
					|| (!port.isEmpty() && Integer.parseInt(port) > 65535)) {
				return false;
			}
		}
		return !host.isEmpty() && !host.startsWith(".") && !host.contains("..") && isName(host);
	}

	private static boolean isName(String host) {
		boolean foreign = false;
		for (int at = 0; at < host.length(); at++) {
			char ch = host.charAt(at);
			foreign |= ch >= 0x80;
			if (ch < 0x80 && !letterOrDigit(ch) && ch != '-' && ch != '.' && ch != '_') {
				return false;
			}
		}
		String last = host.substring(host.lastIndexOf('.') + 1);
		if (!last.isEmpty() && last.charAt(0) >= '0' && last.charAt(0) <= '9') {
			return isAddress(host);
		}
		return !foreign || isInternational(host);
	}

	/** Four numbers: what else ends in a number, no browser opens. */
	private static boolean isAddress(String host) {
		String[] parts = host.split("\\.", -1);
		for (String part : parts) {
			if (part.isEmpty() || part.length() > 3 || !part.chars().allMatch((ch) -> ch >= '0' && ch <= '9')
					|| Integer.parseInt(part) > 255 || (part.length() > 1 && part.charAt(0) == '0')) {
				return false;
			}
		}
		return parts.length == 4;
	}

	private static boolean isInternational(String host) {
		try {
			String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
			return ascii.chars().allMatch((ch) -> letterOrDigit(ch) || ch == '-' || ch == '.' || ch == '_');
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static @Nullable String mail(String address) {
		String encoded = encode(address);
		String lower = encoded.toLowerCase(Locale.ROOT);
		boolean headers = lower.contains("%0a") || lower.contains("%0d");
		return (encoded.isEmpty() || headers) ? null : "mailto:" + encoded;
	}

	private static String encode(String rest) {
		var out = new StringBuilder(rest.length() + 8);
		boolean fragment = false;
		for (int at = 0; at < rest.length(); at++) {
			int ch = rest.codePointAt(at);
			boolean opens = ch == '#' && !fragment;
			fragment |= ch == '#';
			if (opens || plain(ch) || (ch == '%' && PercentCode.isAt(rest, at))) {
				out.appendCodePoint(ch);
			}
			else if (ch < 0xD800 || ch > 0xDFFF) {
				PercentCode.encode(out, Character.toString(ch).getBytes(StandardCharsets.UTF_8));
			}
			at += Character.charCount(ch) - 1;
		}
		return out.toString();
	}

	private static boolean plain(int ch) {
		if (ch < 0x80) {
			return letterOrDigit(ch) || ALLOWED.indexOf(ch) >= 0;
		}
		return Character.isLetterOrDigit(ch) || Character.getType(ch) == Character.NON_SPACING_MARK;
	}

	private static boolean letterOrDigit(int ch) {
		return ch >= 'a' && ch <= 'z' || ch >= 'A' && ch <= 'Z' || ch >= '0' && ch <= '9';
	}

}
