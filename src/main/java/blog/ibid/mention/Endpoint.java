package blog.ibid.mention;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.ibid.fetch.Fetched;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a site wants to be told (W3C Webmention, 3.1.2): in a Link header, or else
 * in the first {@code link} or {@code a} of its page.
 */
final class Endpoint {

	private static final String REL = "webmention";

	private static final Pattern LINK = Pattern.compile(
			"<([^>]*)>((?:\\s*;\\s*[\\w*!#$%&'+.^`|~-]+(?:\\s*=\\s*(?:\"(?:[^\"\\\\]|\\\\.)*+\"|[^\\s;,\"]*))?)*+)");

	private static final Pattern PARAMETER = Pattern
		.compile(";\\s*rel\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s;,\"]*))", Pattern.CASE_INSENSITIVE);

	private Endpoint() {
	}

	static Optional<URI> in(Fetched page) {
		for (String header : page.links()) {
			Matcher link = LINK.matcher(header);
			while (link.find()) {
				if (isWanted(rel(link.group(2)))) {
					return resolve(page.address(), link.group(1));
				}
			}
		}
		return page.isHtml() ? inHtml(page) : Optional.empty();
	}

	private static String rel(String parameters) {
		Matcher rel = PARAMETER.matcher(parameters);
		if (!rel.find()) {
			return "";
		}
		return (rel.group(1) != null) ? rel.group(1) : rel.group(2);
	}

	private static boolean isWanted(String rel) {
		return Arrays.stream(rel.strip().split("\\s+")).anyMatch(REL::equalsIgnoreCase);
	}

	private static Optional<URI> inHtml(Fetched page) {
		Document document = Jsoup.parse(page.body(), page.address().toString());
		for (Element element : document.select("link[rel][href], a[rel][href]")) {
			if (isWanted(element.attr("rel"))) {
				return resolve(base(document, page.address()), element.attr("href"));
			}
		}
		return Optional.empty();
	}

	private static URI base(Document document, URI address) {
		Element base = document.selectFirst("base[href]");
		return (base != null) ? resolve(address, base.attr("href")).orElse(address) : address;
	}

	/** An empty address is the page itself. */
	static Optional<URI> resolve(URI page, @Nullable String written) {
		String address = (written != null) ? written.strip() : "";
		try {
			return Optional.of(address.isEmpty() ? page : page.resolve(new URI(address)));
		}
		catch (URISyntaxException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
