package blog.ibid.mention;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import blog.ibid.comment.MentionIntake.Mention;
import blog.ibid.fetch.Fetched;
import blog.ibid.text.NotedText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * Reads in the page of another site what it says of a post (W3C Webmention, 3.2.2: it has
 * to hold the very address).
 */
final class Source {

	private static final String LINKING = "a[href], link[href], area[href], img[src], video[src], audio[src], source[src], "
			+ "blockquote[cite], q[cite]";

	private static final int LONGEST_TEXT = 300;

	private Source() {
	}

	/**
	 * What it says.
	 * @param source as it was told
	 * @return empty if it does not mention the target
	 */
	static Optional<Mention> read(URI source, Fetched page, String target) {
		if (!page.isHtml()) {
			boolean holds = page.body().contains(target) || page.body().contains(target.replace("/", "\\/"));
			return holds ? Optional.of(new Mention(source, source.getHost(), "", NotedText.EMPTY)) : Optional.empty();
		}
		Document document = Jsoup.parse(page.body(), page.address().toString());
		return document.select(LINKING)
			.stream()
			.filter((element) -> leadsTo(element, target))
			.findFirst()
			.map((link) -> mention(source, document, link));
	}

	private static boolean leadsTo(Element element, String target) {
		for (String name : new String[] { "href", "src", "cite" }) {
			String written = element.attr(name).strip();
			if (!written.isEmpty() && (written.equals(target) || element.absUrl(name).equals(target))) {
				return true;
			}
		}
		return false;
	}

	private static Mention mention(URI source, Document page, Element link) {
		Element entry = link.closest(".h-entry");
		if (entry == null) {
			entry = page.selectFirst(".h-entry");
		}
		String author = (entry != null) ? first(entry, ".p-author .p-name, .p-author") : "";
		String title = (entry != null) ? first(entry, ".p-name:not(.p-author *)") : "";
		String name = author.isEmpty() ? source.getHost() : author;
		return new Mention(source, cut(name, 250), cut(title.isEmpty() ? page.title().strip() : title, 1000),
				new NotedText("<p>" + Entities.escape(around(link)) + "</p>", List.of()));
	}

	private static String first(Element entry, String selector) {
		Element found = entry.selectFirst(selector);
		return (found != null) ? found.text().strip() : "";
	}

	/** The words round the link, with the place of it among them. */
	private static String around(Element link) {
		Element block = link;
		while (block.parent() != null && !block.isBlock()) {
			block = block.parent();
		}
		String words = block.is("body, html, head") ? link.text() : block.text();
		int at = Math.max(0, words.indexOf(link.text()) - LONGEST_TEXT / 3);
		String from = (at > 0) ? "…" + words.substring(at) : words;
		return (from.length() > LONGEST_TEXT) ? cut(from, LONGEST_TEXT - 1) + "…" : from;
	}

	private static String cut(String text, int most) {
		if (text.length() <= most) {
			return text;
		}
		boolean pair = Character.isHighSurrogate(text.charAt(most - 1));
		return text.substring(0, pair ? most - 1 : most);
	}

}
