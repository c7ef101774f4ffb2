package blog.ibid.topic;

import java.util.List;

import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import blog.ibid.text.Sanitizer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A line with a link, taken apart: what it leads to, what it is called, and what was said
 * of it.
 *
 * @param href as it is stored
 * @param title the link's own words
 * @param gloss the words around it, sanitised
 */
record TypedEntry(String href, String title, String gloss) {

	private static final String HERE = "\uE000";

	/**
	 * @param notes of the page, whose words stand where they are called
	 */
	static TypedEntry of(String line, List<Note> notes) {
		Element words = Jsoup.parseBodyFragment(line).body();
		Element link = words.select("a[href]").stream().filter((one) -> one.hasText()).findFirst().orElse(null);
		if (link == null) {
			return new TypedEntry("", "", "");
		}
		String title = link.text();
		String href = link.attr("href");
		link.select("sup[data-fn]").forEach(link::after);
		link.replaceWith(new TextNode(HERE));
		String html = words.html();
		int at = html.indexOf(HERE);
		String before = inline(html.substring(0, at), notes).replaceFirst("[\\s\\u00a0]+$", "");
		String after = inline(html.substring(at + 1), notes).replaceFirst("^[\\s\\u00a0,;:–—·|-]+", "");
		return new TypedEntry(href, title, paragraph(joined(before, after)));
	}

	private static String joined(String before, String after) {
		if (before.isEmpty() || after.isEmpty()) {
			return before + after;
		}
		return after.startsWith("(") ? before.replaceFirst("[:\\s]+$", "") + " " + after : before + " … " + after;
	}

	private static String inline(String html, List<Note> notes) {
		NotedText cleaned = Sanitizer.clean(Jsoup.parseBodyFragment(html).body(), notes);
		String body = TypedWords.withoutNotes(cleaned);
		return body.replaceFirst("^<p>", "").replaceFirst("</p>$", "").strip();
	}

	private static String paragraph(String html) {
		return html.isBlank() ? "" : Sanitizer.clean("<p>" + html + "</p>").body();
	}

}
