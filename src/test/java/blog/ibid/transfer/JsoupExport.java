package blog.ibid.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What is in an export, read by other means than the reader's: a lenient parser's whole
 * document, with names as they are written.
 */
final class JsoupExport {

	private final Document document;

	JsoupExport(Path file) throws IOException {
		try (var bytes = Files.newInputStream(file)) {
			this.document = Jsoup.parse(bytes, null, "", Parser.xmlParser());
		}
	}

	private static List<Element> children(Element parent, String name) {
		return parent.children().stream().filter((child) -> child.nodeName().equals(name)).toList();
	}

	private static String text(Element parent, String name) {
		List<Element> found = children(parent, name);
		return found.isEmpty() ? "" : found.get(0).wholeText().replace("\r\n", "\n").strip();
	}

	private Element channel() {
		return children(this.document.child(0), "channel").get(0);
	}

	private List<Element> items() {
		return children(channel(), "item");
	}

	private List<Element> comments() {
		return items().stream().flatMap((item) -> children(item, "wp:comment").stream()).toList();
	}

	private static String type(Element item) {
		String type = text(item, "wp:post_type");
		return type.isEmpty() ? "post" : type;
	}

	/** Items by type, comments by type and state, and the rest, by name. */
	Map<String, Integer> counts() {
		Map<String, Integer> counts = new TreeMap<>();
		items().forEach((item) -> counts.merge("item " + type(item), 1, Integer::sum));
		items().forEach((item) -> counts.merge("status " + text(item, "wp:status"), 1, Integer::sum));
		for (Element comment : comments()) {
			counts.merge("comment " + text(comment, "wp:comment_type"), 1, Integer::sum);
			counts.merge("approved " + text(comment, "wp:comment_approved").equals("1"), 1, Integer::sum);
			counts.merge("comment meta", children(comment, "wp:commentmeta").size(), Integer::sum);
		}
		items().forEach((item) -> counts.merge("meta", children(item, "wp:postmeta").size(), Integer::sum));
		counts.merge("author", children(channel(), "wp:author").size(), Integer::sum);
		counts.merge("term category", children(channel(), "wp:category").size(), Integer::sum);
		counts.merge("term post_tag", children(channel(), "wp:tag").size(), Integer::sum);
		children(channel(), "wp:term")
			.forEach((term) -> counts.merge("term " + text(term, "wp:term_taxonomy"), 1, Integer::sum));
		counts.values().removeIf((count) -> count == 0);
		return counts;
	}

	/** The words of each item in turn: title, address, content, excerpt, fields. */
	List<List<String>> texts() {
		List<List<String>> texts = new ArrayList<>();
		for (Element item : items()) {
			List<String> words = new ArrayList<>();
			for (String name : List.of("title", "link", "guid", "wp:post_name", "wp:post_date", "wp:attachment_url",
					"content:encoded", "excerpt:encoded")) {
				words.add(text(item, name));
			}
			for (Element meta : children(item, "wp:postmeta")) {
				words.add(text(meta, "wp:meta_key") + "=" + text(meta, "wp:meta_value"));
			}
			for (Element comment : children(item, "wp:comment")) {
				words.add(text(comment, "wp:comment_id") + ": " + text(comment, "wp:comment_author") + ": "
						+ text(comment, "wp:comment_content"));
			}
			texts.add(words);
		}
		return texts;
	}

	/** Counts of items by type, each id once. */
	Map<String, Integer> distinctItems() {
		Set<String> seen = new HashSet<>();
		Map<String, Integer> counts = new HashMap<>();
		for (Element item : items()) {
			String id = text(item, "wp:post_id");
			if (id.isEmpty() || seen.add(id)) {
				counts.merge(type(item), 1, Integer::sum);
			}
		}
		return counts;
	}

}
