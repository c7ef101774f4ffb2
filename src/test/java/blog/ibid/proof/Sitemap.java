package blog.ibid.proof;

import java.net.URI;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * What a blog tells search engines to read.
 */
final class Sitemap {

	private Sitemap() {
	}

	/** The paths of all posts. */
	static List<String> posts(Server server) {
		return places(server, "/sitemap.xml").stream()
			.filter((map) -> map.matches("/sitemap-\\d{4}\\.xml"))
			.flatMap((map) -> places(server, map).stream())
			.toList();
	}

	private static List<String> places(Server server, String path) {
		return Jsoup.parse(server.text(path), "", Parser.xmlParser())
			.select("loc")
			.eachText()
			.stream()
			.map((place) -> URI.create(place).getRawPath())
			.toList();
	}

}
