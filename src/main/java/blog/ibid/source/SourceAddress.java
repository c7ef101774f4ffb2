package blog.ibid.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * An address of the web, with what is the same for all ways to write it.
 *
 * @param written as it is cited
 * @param host lower case, without {@code www.}
 * @param key without scheme, {@code www.}, own port, trailing slash, the place in the
 * page, and what only tells where a reader came from
 */
record SourceAddress(String written, String host, String key) {

	static final int LONGEST = 4000;

	private static final Pattern WEB = Pattern
		.compile("(?i)(https?)://([^/?#@:]{1,255})(?::([0-9]{0,5}))?(/[^?#]*)?(?:\\?([^#]*))?(#.*)?");

	private static final Pattern CODE = Pattern.compile("%[0-9a-fA-F]{2}");

	/** Added by newsletters, networks and the pages that a reader came from. */
	private static final Set<String> TRACKING = Set.of("fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid",
			"msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh", "mc_cid", "mc_eid", "_hsenc", "_hsmi", "vero_id",
			"oly_anon_id", "oly_enc_id", "wickedid", "_ga", "_gl", "ref_src", "ref_url", "cmpid", "ncid", "smid",
			"smtyp", "s_cid", "mkt_tok");

	/** Empty for what is no address of the web. */
	static Optional<SourceAddress> of(String written) {
		Matcher parts = WEB.matcher(written.strip());
		if (written.length() > LONGEST || !parts.matches()) {
			return Optional.empty();
		}
		String host = host(parts.group(2));
		String path = (parts.group(4) != null) ? parts.group(4).replaceFirst("/+$", "") : "";
		String query = (parts.group(5) != null) ? query(parts.group(5)) : "";
		String fragment = (parts.group(6) != null && parts.group(6).startsWith("#!")) ? parts.group(6) : "";
		String key = host + port(parts.group(1), parts.group(3)) + spelt(path) + spelt(query) + fragment;
		return host.isEmpty() ? Optional.empty() : Optional.of(new SourceAddress(written.strip(), host, key));
	}

	/** The one spelling of a host. */
	static String host(String written) {
		return written.toLowerCase(Locale.ROOT).replaceFirst("\\.+$", "").replaceFirst("^www\\.(?=.*\\.)", "");
	}

	private static String port(String scheme, @Nullable String port) {
		boolean own = port == null || port.isEmpty() || port.equals(scheme.equalsIgnoreCase("http") ? "80" : "443");
		return own ? "" : ":" + port;
	}

	private static String query(String query) {
		String kept = Arrays.stream(query.split("&"))
			.filter((field) -> !field.isEmpty() && !tracks(field.replaceFirst("=.*", "").toLowerCase(Locale.ROOT)))
			.collect(Collectors.joining("&"));
		return kept.isEmpty() ? "" : "?" + kept;
	}

	private static boolean tracks(String field) {
		return field.startsWith("utm_") || field.startsWith("amp;utm_") || TRACKING.contains(field);
	}

	private static String spelt(String text) {
		return CODE.matcher(text).replaceAll((code) -> code.group().toUpperCase(Locale.ROOT));
	}

	/** SHA-256 of the key, in hexadecimal. */
	String digest() {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(this.key.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What stands for a name where nothing names the source. */
	String plain() {
		String plain = this.written.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "");
		return (plain.length() <= 200) ? plain : plain.substring(0, 200) + "…";
	}

}
