package blog.ibid.topic;

import blog.ibid.text.Sanitizer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Only what may be a link in a text may be one on the list.
 */
final class OutsideLink {

	private static final int LONGEST = 2000;

	private OutsideLink() {
	}

	/** As it is stored, null for what is no address of a page. */
	static @Nullable String clean(String address) {
		String typed = address.strip();
		String whole = typed.matches("(?i)https?://.*") ? typed : "https://" + typed;
		String cleaned = Sanitizer.clean(new Element("a").attr("href", whole).text("x").outerHtml()).body();
		Element link = Jsoup.parseBodyFragment(cleaned).selectFirst("a[href]");
		return (link == null || whole.length() > LONGEST || !whole.contains(".")) ? null : link.attr("href");
	}

}
