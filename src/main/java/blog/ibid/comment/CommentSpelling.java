package blog.ibid.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.ibid.dialect.Places;
import blog.ibid.dialect.WordPressText;
import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import blog.ibid.text.Sanitizer;
import blog.ibid.text.WrittenForm;
import org.jsoup.Jsoup;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A comment's text in a plain text field, as somebody would type it: paragraphs with an
 * empty line between them, bare addresses, notes as {@code [1]} with their words in a
 * list of sources. What is more than that stands in its {@link WrittenForm}.
 */
final class CommentSpelling {

	private static final Pattern MARKER = Pattern.compile("<sup data-fn=\"([^\"]+)\"></sup>");

	private static final Pattern BARE_LINK = Pattern.compile("<a href=\"([^\"]+)\">\\1</a>");

	private CommentSpelling() {
	}

	/**
	 * @param byAuthor whether it will be read back as an author's
	 */
	static String of(NotedText text, boolean byAuthor) {
		String typed = typed(text);
		return isSame(read(typed, byAuthor), text) ? typed : WrittenForm.of(text);
	}

	private static String typed(NotedText text) {
		List<String> keys = new ArrayList<>();
		var typed = new StringBuilder(words(numbered(text.body(), keys)));
		for (int number = 1; number <= keys.size(); number++) {
			typed.append((number == 1) ? "\n\n" + sources() : "");
			typed.append("\n[").append(number).append("] ").append(words(wordsOf(keys.get(number - 1), text)));
		}
		return typed.toString();
	}

	/** As the hint of the form has it; both are read in every language. */
	private static String sources() {
		return LocaleContextHolder.getLocale().getLanguage().equals("de") ? "Quellen:" : "Sources:";
	}

	/** With numbers for markers; gets the keys in the order of their numbers. */
	private static String numbered(String body, List<String> keys) {
		return MARKER.matcher(body).replaceAll((marker) -> {
			if (!keys.contains(marker.group(1))) {
				keys.add(marker.group(1));
			}
			return "[" + (keys.indexOf(marker.group(1)) + 1) + "]";
		});
	}

	private static String words(String html) {
		String plain = html.replace("</p><p>", "\n\n").replaceFirst("^<p>", "").replaceFirst("</p>$", "");
		return BARE_LINK.matcher(plain.replace("<br>", "\n"))
			.replaceAll((link) -> Matcher.quoteReplacement(link.group(1)))
			.replace("&quot;", "\"");
	}

	private static String wordsOf(String key, NotedText text) {
		return text.notes()
			.stream()
			.filter((note) -> note.key().toString().equals(key))
			.map(Note::html)
			.findFirst()
			.orElse("");
	}

	/** Whether two texts differ by the keys of their notes at most. */
	private static boolean isSame(NotedText one, NotedText other) {
		return comparable(one).equals(comparable(other));
	}

	private static List<String> comparable(NotedText text) {
		List<String> keys = new ArrayList<>();
		List<String> parts = new ArrayList<>(List.of(numbered(text.body(), keys)));
		keys.forEach((key) -> parts.add(wordsOf(key, text)));
		parts.add(String.valueOf(text.notes().size()));
		return parts;
	}

	/**
	 * Reads it back, notes that are typed as {@code [1]} too.
	 * @param byAuthor whether one of the blog's authors wrote it, who may write more
	 */
	static NotedText read(String written, boolean byAuthor) {
		if (WrittenForm.isIn(written)) {
			NotedText text = WrittenForm.read(written);
			return byAuthor ? text : Sanitizer.cleanComment(Jsoup.parseBodyFragment(text.body()).body(), text.notes());
		}
		var typed = new WordPressText(written, null, 0);
		return (byAuthor ? typed.read(Places.UNKNOWN) : typed.readComment(Places.UNKNOWN)).text();
	}

}
