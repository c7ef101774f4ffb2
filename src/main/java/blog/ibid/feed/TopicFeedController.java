package blog.ibid.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import blog.ibid.site.Addresses;
import blog.ibid.site.PageNotFound;
import blog.ibid.text.Channel;
import blog.ibid.text.NotedText;
import blog.ibid.text.Owner;
import blog.ibid.text.Renderer;
import blog.ibid.text.SafeHtml;
import blog.ibid.topic.EntryKind;
import blog.ibid.topic.ListEntry;
import blog.ibid.topic.ListNews;
import blog.ibid.topic.Topic;
import blog.ibid.topic.TopicalList;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import static blog.ibid.feed.FeedFormat.FEED;
import static blog.ibid.feed.FeedFormat.NAMED;

/**
 * Feeds of the topical list: what is new or said in other words under a topic, and what
 * changed on the list.
 */
@RestController
@Transactional(readOnly = true)
class TopicFeedController {

	private static final int ITEMS = 20;

	private static final int HEADING = 2;

	private static final String CHANGES = "/topics/changes/";

	private final TopicalList list;

	private final ListNews news;

	private final FeedHeads heads;

	private final Addresses addresses;

	TopicFeedController(TopicalList list, ListNews news, FeedHeads heads, Addresses addresses) {
		this.list = list;
		this.news = news;
		this.heads = heads;
		this.addresses = addresses;
	}

	@GetMapping({ "/topics/{slug}/" + FEED, "/topics/{slug}/" + NAMED })
	ResponseEntity<byte[]> topic(@PathVariable String slug, @PathVariable Optional<String> format,
			HttpServletRequest request) {
		Topic topic = this.list.shown().topic(slug).orElseThrow(PageNotFound::new);
		FeedFormat asked = FeedFormat.asked(format, topic.href(), request);
		FeedHead head = this.heads.of(topic.href(), request).about(topic.title(), "");
		List<FeedItem> items = topic.allEntries()
			.filter((entry) -> entry.kind() != EntryKind.PARAGRAPH)
			.sorted(Comparator.comparing(ListEntry::touchedAt).reversed())
			.limit(ITEMS)
			.map((entry) -> item(entry, head))
			.toList();
		return asked.answer(new Feed(head, items));
	}

	private FeedItem item(ListEntry entry, FeedHead head) {
		String link = href(entry.kind(), entry, head);
		SafeHtml gloss = gloss(entry.id(), entry.gloss(), head);
		return new FeedItem(link, title(entry.title(), entry.time(), head), blog(head), entry.madeAt(),
				entry.touchedAt(), List.of(), words(entry.gloss()), gloss, null, null);
	}

	private String href(EntryKind kind, ListEntry entry, FeedHead head) {
		return switch (kind) {
			case POST -> head.absolute((entry.address() != null) ? entry.address().in(this.addresses) : head.page());
			case COMMENT -> head.absolute(this.addresses.comment((entry.commentId() != null) ? entry.commentId() : 0));
			case LINK, PARAGRAPH -> String.valueOf(entry.url());
		};
	}

	private static SafeHtml gloss(long id, String gloss, FeedHead head) {
		var channel = Channel.feed(new Owner("e" + id), head.absolute("/topics/"), head.base());
		return Renderer.in(head.site().language()).render(new NotedText(gloss, List.of()), channel, HEADING).body();
	}

	private static String words(String html) {
		return new NotedText(html, List.of()).plainText();
	}

	private static String title(String title, @Nullable Instant time, FeedHead head) {
		return (title.isBlank() && time != null) ? head.site().dates().text(time) : title;
	}

	/** The list is the blog's, whoever arranged it. */
	private static FeedItem.Author blog(FeedHead head) {
		return new FeedItem.Author(head.site().title(), head.absolute("/topics/"));
	}

	@GetMapping({ CHANGES + FEED, CHANGES + NAMED })
	ResponseEntity<byte[]> changes(@PathVariable Optional<String> format, HttpServletRequest request) {
		FeedFormat asked = FeedFormat.asked(format, CHANGES, request);
		FeedHead list = this.heads.of(CHANGES, request);
		FeedHead head = list.about(list.say("topics.news"), "");
		List<FeedItem> items = this.news.latest(Long.MAX_VALUE, ITEMS).stream().map((one) -> item(one, head)).toList();
		return asked.answer(new Feed(head, items));
	}

	private FeedItem item(ListNews.News one, FeedHead head) {
		String link = head.absolute(one.topicThere() ? one.topicHref() : CHANGES) + "#change-" + one.id();
		String topic = one.topic().isEmpty() ? head.say("topics.the.list") : one.topic();
		String done = head.say("topics.news." + (one.ofEntry() ? "entry." : "topic.") + one.kind(), one.entries());
		String title = one.ofEntry() ? head.say("feed.entry", title(one.title(), one.at(), head), done, topic)
				: done + " " + topic;
		return new FeedItem(link, title, blog(head), one.at(), one.at(), List.of(), words(one.gloss()),
				gloss(one.id(), one.gloss(), head), null, null);
	}

}
