package blog.ibid.proof;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * All that can be reached on a server by following links from some addresses, each asked
 * for once.
 */
final class Crawl {

	private final Server server;

	private final Map<String, Answer> answers = new LinkedHashMap<>();

	private final Queue<String> waiting = new ArrayDeque<>();

	private final Set<String> strangers = new LinkedHashSet<>();

	/**
	 * An answer to GET.
	 *
	 * @param from the page where its address was found first, as a text
	 * @param inText whether it was found in somebody's text only, so that the blog itself
	 * does not vouch for it
	 * @param location where a redirect leads, else empty
	 */
	record Answer(String path, String from, boolean inText, int status, String type, String location, byte[] body) {

		String text() {
			return new String(this.body, StandardCharsets.UTF_8);
		}

		boolean isPage() {
			return this.status == 200 && this.type.startsWith("text/html");
		}

		@Override
		public String toString() {
			return this.status + " " + this.path + (this.location.isEmpty() ? "" : " -> " + this.location) + " from "
					+ this.from;
		}

	}

	private record Found(String from, boolean inText) {
	}

	private final Map<String, Found> found = new LinkedHashMap<>();

	private Crawl(Server server) {
		this.server = server;
	}

	/** Follows all links from these addresses, to no more answers than are given. */
	static Crawl of(Server server, int most, String... addresses) {
		var crawl = new Crawl(server);
		for (String address : addresses) {
			crawl.find(address, new Found("the start", false));
		}
		while (!crawl.waiting.isEmpty() && crawl.answers.size() < most) {
			crawl.ask(crawl.waiting.remove());
		}
		return crawl;
	}

	private void find(String path, Found found) {
		Found before = this.found.get(path);
		if (before == null) {
			this.waiting.add(path);
		}
		if (before == null || (before.inText() && !found.inText())) {
			this.found.put(path, found);
		}
	}

	private void ask(String path) {
		HttpResponse<byte[]> response = this.server.get(path);
		String type = response.headers().firstValue("Content-Type").orElse("");
		String location = response.headers().firstValue("Location").orElse("");
		Found origin = this.found.getOrDefault(path, new Found("nowhere", false));
		var answer = new Answer(path, origin.from(), origin.inText(), response.statusCode(), type, location,
				response.body());
		this.answers.put(path, answer);
		if (!location.isEmpty()) {
			follow(path, location, new Found(path, origin.inText()));
		}
		if (answer.isPage()) {
			follow(Jsoup.parse(answer.text(), this.server.url(path)), path);
		}
	}

	private void follow(Document page, String path) {
		// where mentions are posted to is no page
		for (Element element : page.select("[href], [src], [action]").not("[rel=webmention]")) {
			boolean inText = element.closest(".e-content, .p-summary, .p-note, .footnotes, .h-cite") != null;
			for (String name : new String[] { "href", "src" }) {
				if (element.hasAttr(name)) {
					follow(path, element.attr(name), new Found(path, inText));
				}
			}
		}
	}

	private void follow(String path, String link, Found origin) {
		URI target = resolve(path, link);
		if (target == null || target.getHost() == null) {
			return;
		}
		if (!target.getAuthority().equals(URI.create(this.server.url("/")).getAuthority())) {
			this.strangers.add(target.toString());
			return;
		}
		String query = (target.getRawQuery() != null) ? "?" + target.getRawQuery() : "";
		find((target.getRawPath().isEmpty() ? "/" : target.getRawPath()) + query, origin);
	}

	private @Nullable URI resolve(String path, String link) {
		try {
			return URI.create(this.server.url(path)).resolve(link.strip());
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** In the order they were asked for. */
	Collection<Answer> answers() {
		return this.answers.values();
	}

	/** Absolute addresses on other hosts that pages link to or would load. */
	Set<String> strangers() {
		return this.strangers;
	}

	/** How many known addresses were not asked for, as there were too many. */
	int left() {
		return this.waiting.size();
	}

}
