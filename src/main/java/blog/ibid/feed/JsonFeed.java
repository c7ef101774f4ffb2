package blog.ibid.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * Prints a feed as JSON Feed 1.1.
 */
final class JsonFeed {

	private static final JsonMapper JSON = JsonMapper.shared();

	private JsonFeed() {
	}

	static byte[] print(Feed feed) {
		FeedHead head = feed.head();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("version", "https://jsonfeed.org/version/1.1");
		json.put("title", XmlText.allowed(head.title()));
		json.put("description", XmlText.allowed(head.description()));
		json.put("home_page_url", head.absolute(head.page()));
		json.put("feed_url", head.address(FeedFormat.JSON));
		json.put("language", head.site().language().toLanguageTag());
		json.put("items", feed.items().stream().map(JsonFeed::item).toList());
		return JSON.writeValueAsBytes(json);
	}

	private static Map<String, Object> item(FeedItem item) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", item.link());
		json.put("url", item.link());
		json.put("title", XmlText.allowed(item.title()));
		json.put("content_html", XmlText.allowed(item.content().value()));
		if (!item.summary().isBlank()) {
			json.put("summary", XmlText.allowed(item.summary()));
		}
		json.put("date_published", FeedItem.isoDate(item.publishedAt()));
		json.put("date_modified", FeedItem.isoDate(item.changedAt()));
		json.put("authors", List.of(author(item.author())));
		if (!item.tags().isEmpty()) {
			json.put("tags", item.tags().stream().map((tag) -> XmlText.allowed(tag.name())).toList());
		}
		return json;
	}

	private static Map<String, Object> author(FeedItem.Author author) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("name", XmlText.allowed(author.name()));
		if (author.url() != null) {
			json.put("url", author.url());
		}
		return json;
	}

}
