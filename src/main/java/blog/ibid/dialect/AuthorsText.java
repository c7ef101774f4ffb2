package blog.ibid.dialect;

import java.util.regex.Pattern;

import blog.ibid.text.NotedText;
import blog.ibid.text.WrittenForm;
import org.jsoup.nodes.Entities;

/**
 * Whatever an author types or pastes: the editor's own form, HTML from anywhere,
 * Markdown, or plain words. Notes become notes in each of them.
 */
public final class AuthorsText {

	private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][a-zA-Z0-9:]*(\\s[^<>]*)?/?>");

	/** No HTML looks like the words of a note in Markdown. */
	private static final Pattern EXPLAINED = Pattern.compile("(?m)^ {0,3}\\[\\^[^\\]\\s]+]: ");

	private static final Pattern GAP = Pattern.compile("\\n[ \\t]*\\n\\s*");

	private AuthorsText() {
	}

	/** Reads what stands in a plain text field. */
	public static NotedText read(String typed) {
		if (WrittenForm.isIn(typed)) {
			return WrittenForm.read(typed);
		}
		String text = typed.replace("\r\n", "\n").replace('\r', '\n');
		boolean html = TAG.matcher(text).find();
		if (MarkdownText.isIn(text) && (!html || EXPLAINED.matcher(text).find())) {
			return MarkdownText.read(text);
		}
		return ForeignText.read(html ? StyledWords.spell(text) : paragraphs(text)).text();
	}

	/**
	 * Reads what a clipboard held.
	 * @param html empty if it held none
	 * @param plain empty if it held none
	 */
	public static NotedText read(String html, String plain) {
		return read(html.isBlank() ? plain : html);
	}

	/** A blank line parts paragraphs, as in a mail. */
	private static String paragraphs(String text) {
		var html = new StringBuilder();
		for (String paragraph : GAP.split(text.strip())) {
			html.append("<p>").append(Entities.escape(paragraph).replace("\n", "<br>")).append("</p>");
		}
		return html.toString();
	}

}
