package blog.ibid.feed;

import java.util.Optional;

import blog.ibid.site.PageMoved;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The formats of feeds. Beneath the address of any page that has a feed, each has a name;
 * RSS needs none, and answers to the names that WordPress knows with a redirect.
 */
enum FeedFormat {

	RSS("", "application/rss+xml"), ATOM("atom/", "application/atom+xml"), JSON("json/", "application/feed+json");

	/** The end of every feed's address. */
	static final String FEED = "feed/";

	/** The same in a named format. */
	static final String NAMED = FEED + "{format:atom|json|rss|rss2|rdf}/";

	private final String ending;

	private final String contentType;

	FeedFormat(String ending, String contentType) {
		this.ending = ending;
		this.contentType = contentType;
	}

	/**
	 * The format that a request wants.
	 * @param page the canonical address of the page whose feed it is
	 * @throws PageMoved if the feed in that format has another address
	 */
	static FeedFormat asked(Optional<String> name, String page, HttpServletRequest request) {
		FeedFormat format = switch (name.orElse("")) {
			case "atom" -> ATOM;
			case "json" -> JSON;
			default -> RSS;
		};
		String asked = UriUtils.encodePath(UriUtils.decode(request.getRequestURI(), UTF_8), UTF_8);
		if (!asked.equals(format.under(page))) {
			throw PageMoved.to(format.under(page));
		}
		return format;
	}

	/** The address of the feed of a page. */
	String under(String page) {
		return page + FEED + this.ending;
	}

	String contentType() {
		return this.contentType;
	}

	ResponseEntity<byte[]> answer(Feed feed) {
		byte[] body = switch (this) {
			case RSS -> Rss.print(feed);
			case ATOM -> Atom.print(feed);
			case JSON -> JsonFeed.print(feed);
		};
		return Fresh.answer(this.contentType, body, feed.changedAt());
	}

}
