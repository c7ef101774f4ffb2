package blog.ibid.feed;

import java.util.List;

import org.springframework.web.util.HtmlUtils;

import static blog.ibid.feed.Vocabulary.ATOM_IN_RSS;
import static blog.ibid.feed.Vocabulary.COMMENTS;
import static blog.ibid.feed.Vocabulary.CONTENT;
import static blog.ibid.feed.Vocabulary.DUBLIN_CORE;
import static blog.ibid.feed.Vocabulary.RSS;
import static blog.ibid.feed.Vocabulary.SLASH;

/**
 * Prints a feed as RSS 2.0, by the RSS Advisory Board's Best Practices Profile, with the
 * extensions that WordPress's feeds have.
 */
final class Rss {

	private final Feed feed;

	private final Xml xml;

	private Rss(Feed feed, Xml xml) {
		this.feed = feed;
		this.xml = xml;
	}

	static byte[] print(Feed feed) {
		return Xml.document(RSS, "rss", List.of(ATOM_IN_RSS, CONTENT, DUBLIN_CORE, COMMENTS, SLASH),
				(xml) -> xml.element(RSS, "channel", new Rss(feed, xml)::channel), "version", "2.0");
	}

	private void channel() {
		FeedHead head = this.feed.head();
		this.xml.text(RSS, "title", head.title());
		this.xml.text(RSS, "link", head.absolute(head.page()));
		this.xml.text(RSS, "description", HtmlUtils.htmlEscape(head.description(), "UTF-8"));
		this.xml.text(RSS, "language", head.site().language().toLanguageTag());
		this.feed.changedAt().ifPresent((time) -> this.xml.text(RSS, "lastBuildDate", FeedItem.mailDate(time)));
		this.xml.text(RSS, "generator", "Ibid");
		this.xml.empty(ATOM_IN_RSS, "link", "rel", "self", "type", FeedFormat.RSS.contentType(), "href",
				head.address(FeedFormat.RSS));
		for (FeedItem item : this.feed.items()) {
			this.xml.element(RSS, "item", () -> item(item));
		}
	}

	private void item(FeedItem item) {
		this.xml.text(RSS, "title", item.title());
		this.xml.text(RSS, "link", item.link());
		this.xml.text(RSS, "guid", item.link(), "isPermaLink", "true");
		this.xml.text(DUBLIN_CORE, "creator", item.author().name());
		this.xml.text(RSS, "pubDate", FeedItem.mailDate(item.publishedAt()));
		for (FeedItem.Tag tag : item.tags()) {
			this.xml.text(RSS, "category", tag.name(), "domain", tag.scheme());
		}
		if (!item.summary().isBlank()) {
			// readers take it for HTML
			this.xml.text(RSS, "description", HtmlUtils.htmlEscape(item.summary(), "UTF-8"));
		}
		this.xml.text(CONTENT, "encoded", item.content().value());
		FeedItem.Discussion discussion = item.discussion();
		if (discussion != null) {
			this.xml.text(RSS, "comments", discussion.reply());
			this.xml.text(COMMENTS, "commentRss", discussion.feed(FeedFormat.RSS));
			this.xml.text(SLASH, "comments", Integer.toString(discussion.size()));
		}
	}

}
