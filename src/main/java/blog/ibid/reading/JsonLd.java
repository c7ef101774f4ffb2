package blog.ibid.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import blog.ibid.post.PublishedPost;
import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import blog.ibid.text.SafeHtml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A post in the words of schema.org, as search engines read them.
 */
final class JsonLd {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final int MAX_CITATION = 500;

	private JsonLd() {
	}

	static SafeHtml of(Frame frame, PublishedPost post, PostView view, @Nullable String image, NotedText text) {
		Map<String, Object> posting = new LinkedHashMap<>();
		posting.put("@context", "https://schema.org");
		posting.put("@type", view.page() ? "WebPage" : "BlogPosting");
		posting.put("headline", view.name());
		posting.put("url", (post.canonical() != null) ? post.canonical() : frame.absolute(view.href()));
		posting.put("inLanguage", frame.site().language().toLanguageTag());
		posting.put("datePublished", view.published());
		posting.put("dateModified", view.modified());
		posting.put("author",
				thing("Person", "name", view.bio().author().text(), frame.absolute(view.bio().author().href())));
		posting.put("publisher", thing("Organization", "name", frame.site().title(), frame.absolute("/")));
		if (image != null) {
			posting.put("image", image);
		}
		if (!view.page()) {
			posting.put("wordCount", post.words());
			posting.put("commentCount", view.conversation().thoughts());
		}
		if (!view.corrections().isEmpty()) {
			posting.put("correction", view.corrections().stream().map(JsonLd::correction).toList());
		}
		if (!view.announcements().isEmpty()) {
			posting.put("hasPart", view.announcements().stream().map((told) -> addendum(told, frame)).toList());
		}
		List<Map<String, String>> citations = citations(text);
		if (!citations.isEmpty()) {
			posting.put("citation", citations);
		}
		return inScript(JSON.writeValueAsString(posting));
	}

	private static Map<String, String> thing(String type, String attribute, String value, String url) {
		Map<String, String> thing = new LinkedHashMap<>();
		thing.put("@type", type);
		thing.put(attribute, value);
		thing.put("url", url);
		return thing;
	}

	private static Map<String, String> correction(PostView.Correction told) {
		Map<String, String> correction = new LinkedHashMap<>();
		correction.put("@type", "CorrectionComment");
		correction.put("text", told.sentence());
		correction.put("datePublished", told.corrected());
		return correction;
	}

	private static Map<String, String> addendum(PostView.Announcement told, Frame frame) {
		Map<String, String> part = thing("Article", "headline", told.addendum().text(),
				frame.absolute(told.addendum().href()));
		part.put("datePublished", told.published());
		return part;
	}

	/** One for each note that holds a link: that is a source somebody can follow. */
	private static List<Map<String, String>> citations(NotedText text) {
		List<Map<String, String>> citations = new ArrayList<>();
		for (Note note : text.notes()) {
			if (!note.html().contains("href=\"http")) {
				continue;
			}
			Document words = Jsoup.parseBodyFragment(note.html());
			Element link = words.selectFirst("a[href^=http]");
			if (link != null) {
				String told = words.text();
				citations.add(thing("CreativeWork", "text", told.substring(0, Math.min(MAX_CITATION, told.length())),
						link.attr("href")));
			}
		}
		return citations;
	}

	/** No text can end the script element that it stands in. */
	private static SafeHtml inScript(String json) {
		return new SafeHtml(json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
	}

}
