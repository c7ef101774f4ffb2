package blog.ibid.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spells a noted text as WordPress 6.3 and later keep one: markers in the content, the
 * notes in a custom field as JSON, and the block that shows them at the end.
 */
final class WordPressSpelling {

	/**
	 * What is in it is HTML as it stands: WordPress puts no paragraphs into it, and the
	 * import knows by the attribute that it need not either.
	 */
	private static final String BEGIN = "<!-- wp:freeform {\"finished\":true} -->\n";

	private static final String END = "\n<!-- /wp:freeform -->";

	private static final Pattern POINTER = Pattern
		.compile("<sup data-fn=\"([^\"]*)\"></sup>|<span data-see=\"([^\"]*)\"></span>");

	private static final Pattern MORE = Pattern.compile("<hr data-more=\"([^\"]*)\">");

	/** What WordPress would take for a shortcode. */
	private static final Pattern BRACKET = Pattern.compile("\\[(?=[\\[/A-Za-z_])");

	private static final Pattern OWN_FILE = Pattern.compile(" (src|href)=\"(?=/(?:wp-content/uploads|media)/)");

	private final String base;

	/**
	 * @param base the blog's address, without a slash at its end
	 */
	WordPressSpelling(String base) {
		this.base = base;
	}

	String content(NotedText text) {
		var pointers = new Pointers(text);
		String html = MORE.matcher(html(text.body(), pointers)).replaceAll((more) -> {
			String words = more.group(1);
			return Matcher.quoteReplacement(words.isEmpty() ? "<!--more-->" : "<!--more " + words + "-->");
		});
		String block = text.notes().isEmpty() ? "" : "\n\n<!-- wp:footnotes /-->";
		return html.isEmpty() ? block.strip() : BEGIN + html + END + block;
	}

	/** The notes, as JSON; empty if there is none. */
	String footnotes(NotedText text) {
		List<Map<String, String>> notes = new ArrayList<>();
		var pointers = new Pointers(text);
		for (Note note : text.notes()) {
			if (!note.lost()) {
				notes.add(Map.of("id", note.key().value(), "content", html(note.html(), pointers)));
			}
		}
		return notes.isEmpty() ? "" : JsonMapper.shared().writeValueAsString(notes);
	}

	private String html(String stored, Pointers pointers) {
		String html = POINTER.matcher(stored).replaceAll((found) -> Matcher.quoteReplacement(pointers.marker(found)));
		html = BRACKET.matcher(html).replaceAll("&#91;");
		return OWN_FILE.matcher(html).replaceAll(" $1=\"" + Matcher.quoteReplacement(this.base));
	}

	/**
	 * A comment's text: WordPress keeps no paragraphs in it, and notes as they are typed.
	 */
	String comment(NotedText text) {
		List<Note> used = text.used();
		String body = POINTER.matcher(text.body()).replaceAll((found) -> {
			String key = (found.group(1) != null) ? found.group(1) : found.group(2);
			return used.stream()
				.filter((note) -> note.key().value().equals(key))
				.findFirst()
				.map((note) -> "[" + (used.indexOf(note) + 1) + "]")
				.orElse("");
		});
		var out = new StringBuilder(withoutParagraphs(body));
		for (int i = 0; i < used.size(); i++) {
			out.append("\n\n[").append(i + 1).append("] ").append(withoutParagraphs(used.get(i).html()));
		}
		return out.toString();
	}

	private static String withoutParagraphs(String html) {
		return html.replace("</p><p>", "\n\n").replace("<p>", "\n\n").replace("</p>", "\n\n").strip();
	}

	/**
	 * Markers with the numbers that readers see.
	 */
	private static final class Pointers {

		private final NotedText text;

		private final Map<String, Integer> uses = new HashMap<>();

		Pointers(NotedText text) {
			this.text = text;
		}

		String marker(MatchResult found) {
			boolean call = found.group(1) != null;
			String key = call ? found.group(1) : found.group(2);
			int use = this.uses.merge(key, 1, Integer::sum);
			int number = this.text.notes()
				.stream()
				.filter((note) -> note.key().value().equals(key))
				.findFirst()
				.map((note) -> this.text.number(note.key()).orElse(0))
				.orElse(0);
			String link = (use == 1) ? key + "-link" : key + "-link-" + use;
			return "<sup data-fn=\"" + key + "\" class=\"fn\"><a href=\"#" + key + "\" id=\"" + link + "\">" + number
					+ "</a></sup>";
		}

	}

}
