package blog.ibid.feed;

import blog.ibid.site.PageMoved;
import blog.ibid.site.PageNotFound;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Knows the addresses of feeds that WordPress writes as a query: {@code /?feed=rss2}.
 */
@RestController
class QueryFeedController {

	@GetMapping(path = "/", params = "feed")
	void feed(@RequestParam("feed") String name) {
		throw switch (name) {
			case "rss", "rss2", "rdf", "feed" -> PageMoved.to(FeedFormat.RSS.under("/"));
			case "atom" -> PageMoved.to(FeedFormat.ATOM.under("/"));
			case "json" -> PageMoved.to(FeedFormat.JSON.under("/"));
			case "comments-rss2", "comments-rss" -> PageMoved.to(FeedFormat.RSS.under("/comments/"));
			case "comments-atom" -> PageMoved.to(FeedFormat.ATOM.under("/comments/"));
			default -> new PageNotFound();
		};
	}

}
