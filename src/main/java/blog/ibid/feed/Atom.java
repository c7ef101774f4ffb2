package blog.ibid.feed;

import java.time.Instant;
import java.util.List;

import static blog.ibid.feed.Vocabulary.ATOM;
import static blog.ibid.feed.Vocabulary.THREAD;

/**
 * Prints a feed as Atom (RFC 4287), with its threading extension (RFC 4685).
 */
final class Atom {

	private final Feed feed;

	private final Xml xml;

	private Atom(Feed feed, Xml xml) {
		this.feed = feed;
		this.xml = xml;
	}

	static byte[] print(Feed feed) {
		return Xml.document(ATOM, "feed", List.of(THREAD), (xml) -> new Atom(feed, xml).head(), "xml:lang",
				feed.head().site().language().toLanguageTag());
	}

	private void head() {
		FeedHead head = this.feed.head();
		String address = head.address(FeedFormat.ATOM);
		this.xml.text(ATOM, "id", address);
		this.xml.text(ATOM, "title", head.title(), "type", "text");
		this.xml.text(ATOM, "subtitle", head.description(), "type", "text");
		this.xml.empty(ATOM, "link", "rel", "alternate", "type", "text/html", "href", head.absolute(head.page()));
		this.xml.empty(ATOM, "link", "rel", "self", "type", FeedFormat.ATOM.contentType(), "href", address);
		// required, even where nothing is there that could have changed
		this.xml.text(ATOM, "updated", FeedItem.isoDate(this.feed.changedAt().orElse(Instant.EPOCH)));
		this.xml.text(ATOM, "generator", "Ibid");
		for (FeedItem item : this.feed.items()) {
			this.xml.element(ATOM, "entry", () -> entry(item));
		}
	}

	private void entry(FeedItem item) {
		this.xml.text(ATOM, "id", item.link());
		this.xml.text(ATOM, "title", item.title(), "type", "text");
		this.xml.empty(ATOM, "link", "rel", "alternate", "type", "text/html", "href", item.link());
		this.xml.text(ATOM, "published", FeedItem.isoDate(item.publishedAt()));
		this.xml.text(ATOM, "updated", FeedItem.isoDate(item.changedAt()));
		this.xml.element(ATOM, "author", () -> author(item.author()));
		for (FeedItem.Tag tag : item.tags()) {
			this.xml.empty(ATOM, "category", "scheme", tag.scheme(), "term", tag.name());
		}
		if (!item.summary().isBlank()) {
			this.xml.text(ATOM, "summary", item.summary(), "type", "text");
		}
		this.xml.text(ATOM, "content", item.content().value(), "type", "html");
		conversation(item);
	}

	private void author(FeedItem.Author author) {
		this.xml.text(ATOM, "name", author.name());
		if (author.url() != null) {
			this.xml.text(ATOM, "uri", author.url());
		}
	}

	private void conversation(FeedItem item) {
		FeedItem.Discussion discussion = item.discussion();
		if (discussion != null) {
			this.xml.empty(ATOM, "link", "rel", "replies", "type", FeedFormat.ATOM.contentType(), "href",
					discussion.feed(FeedFormat.ATOM));
			this.xml.text(THREAD, "total", Integer.toString(discussion.size()));
		}
		if (item.inReplyTo() != null) {
			this.xml.empty(THREAD, "in-reply-to", "ref", item.inReplyTo(), "type", "text/html", "href",
					item.inReplyTo());
		}
	}

}
