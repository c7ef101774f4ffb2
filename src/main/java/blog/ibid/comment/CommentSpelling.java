package blog.ibid.comment;

import blog.ibid.dialect.Places;
import blog.ibid.dialect.WordPressText;
import blog.ibid.text.NotedText;
import blog.ibid.text.Sanitizer;
import blog.ibid.text.WrittenForm;
import org.jsoup.Jsoup;

/**
 * A comment's text in a plain text field: paragraphs with an empty line between them as
 * long as it has no more than that, and else its {@link WrittenForm}.
 */
final class CommentSpelling {

	private CommentSpelling() {
	}

	static String of(NotedText text) {
		String html = WrittenForm.of(text);
		String plain = html.replace("</p><p>", "\n\n").replaceFirst("^<p>", "").replaceFirst("</p>$", "");
		boolean onlyParagraphs = text.notes().isEmpty() && !plain.matches("(?s).*<(?!/?(?:a|em|strong|b|i|code)\\b).*");
		return onlyParagraphs ? plain.replace("&quot;", "\"") : html;
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
