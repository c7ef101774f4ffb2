package blog.ibid.transfer;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An address on the old blog, in the parts that tell what it leads to.
 *
 * @param host lower case, without {@code www.}; empty if the address begins with a slash
 * @param file the path as written, percent-decoded, with its case
 * @param id the number after {@code ?p=}, {@code ?page_id=} or {@code ?attachment_id=}, 0
 * if there is none
 */
record OldAddress(String host, String file, long id) {

	private static final Pattern FORM = Pattern
		.compile("(?i)(?:(?:https?:)?//(?:[^/?#@]*@)?([^/?#:]+)(?::\\d*)?)?(/[^?#]*)?(\\?[^#]*)?(#.*)?");

	private static final Pattern ID = Pattern.compile("[?&;](?:p|page_id|attachment_id)=(\\d{1,18})(?![\\w%])");

	/** What may follow the address of a post and leads to it all the same. */
	private static final Pattern VIEWS = Pattern
		.compile("/(?:amp|feed|feed/(?:atom|rss2?)|trackback|embed|comment-page-\\d+)$");

	/** Reads an address; null if it is none of the web or relative to where it stands. */
	static @Nullable OldAddress of(String written) {
		String address = written.strip();
		Matcher parts = FORM.matcher(address);
		if (address.isEmpty() || address.length() > 2000 || !parts.matches()
				|| parts.group(1) == null && parts.group(2) == null) {
			return null;
		}
		String host = (parts.group(1) == null) ? "" : parts.group(1).toLowerCase(Locale.ROOT);
		String path = (parts.group(2) == null) ? "/" : parts.group(2);
		Matcher id = ID
			.matcher((parts.group(3) == null) ? "" : parts.group(3).replace("&amp;", "&").replace("&#038;", "&"));
		return new OldAddress(host.startsWith("www.") ? host.substring(4) : host, decoded(path),
				id.find() ? Long.parseLong(id.group(1)) : 0);
	}

	/**
	 * The path by which a page is found: lower case, between slashes, without
	 * {@code /index.php} and without the name of a view such as {@code feed/}.
	 */
	String path() {
		String path = this.file.toLowerCase(Locale.ROOT).replaceAll("/{2,}", "/");
		if (path.startsWith("/index.php")) {
			path = path.substring(10);
		}
		path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
		return VIEWS.matcher(path).replaceFirst("") + "/";
	}

	private static String decoded(String path) {
		if (path.indexOf('%') < 0) {
			return path;
		}
		byte[] written = path.getBytes(StandardCharsets.UTF_8);
		byte[] bytes = new byte[written.length];
		int length = 0;
		for (int i = 0; i < written.length; i++) {
			int value = (written[i] == '%' && i + 2 < written.length) ? hex(written[i + 1]) << 4 | hex(written[i + 2])
					: -1;
			bytes[length++] = (value < 0) ? written[i] : (byte) value;
			i += (value < 0) ? 0 : 2;
		}
		return new String(bytes, 0, length, StandardCharsets.UTF_8);
	}

	private static int hex(byte digit) {
		return Character.digit(digit, 16);
	}

}
