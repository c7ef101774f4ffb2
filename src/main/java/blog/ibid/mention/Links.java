package blog.ibid.mention;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The pages elsewhere that a text and its notes link to.
 */
final class Links {

	/** A text that links to more is a list, and tells nobody of the rest. */
	private static final int MOST = 200;

	static final int LONGEST = 2000;

	private Links() {
	}

	static Set<String> in(NotedText text) {
		Set<String> links = new LinkedHashSet<>();
		collect(text.body(), links);
		for (Note note : text.notes()) {
			collect(note.html(), links);
		}
		return links;
	}

	private static void collect(String html, Set<String> links) {
		for (Element link : Jsoup.parseBodyFragment(html).select("a[href]")) {
			String address = link.attr("href");
			if (links.size() < MOST && web(address).isPresent()) {
				links.add(address);
			}
		}
	}

	/** An address of the web that can be asked for. */
	static Optional<URI> web(String written) {
		if (written.length() > LONGEST) {
			return Optional.empty();
		}
		try {
			URI address = new URI(written.strip());
			String scheme = (address.getScheme() != null) ? address.getScheme().toLowerCase(Locale.ROOT) : "";
			boolean web = scheme.equals("http") || scheme.equals("https");
			return (web && address.getHost() != null && address.getRawUserInfo() == null) ? Optional.of(address)
					: Optional.empty();
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

	static String host(URI address) {
		String host = address.getHost().toLowerCase(Locale.ROOT);
		return host.substring(0, Math.min(255, host.length()));
	}

}
