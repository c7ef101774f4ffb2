package blog.ibid.topic;

import java.util.List;

import blog.ibid.dialect.AuthorsText;
import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import blog.ibid.text.Sanitizer;
import blog.ibid.text.WrittenForm;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * How words stand in a plain field, so that simple ones look simple: paragraphs are
 * parted by a blank line, and only what is more than links and emphasis is spelt as HTML.
 */
final class TypedWords {

	private TypedWords() {
	}

	static String of(NotedText text) {
		String html = WrittenForm.of(text);
		String plain = html.replace("</p><p>", "\n\n").replaceFirst("^<p>", "").replaceFirst("</p>$", "");
		boolean simple = text.notes().isEmpty() && !plain.matches("(?s).*<(?!/?(?:a|em|strong|b|i)\\b).*");
		return simple ? plain.replace("&quot;", "\"") : html;
	}

	static String ofGloss(String gloss) {
		return of(new NotedText(gloss, List.of()));
	}

	/** With notes. */
	static NotedText read(String typed) {
		return typed.isBlank() ? NotedText.EMPTY : AuthorsText.read(typed);
	}

	/** A gloss has no notes: their words stand where they are called. */
	static String readGloss(String typed) {
		return withoutNotes(read(typed));
	}

	static String withoutNotes(NotedText text) {
		if (text.notes().isEmpty()) {
			return text.body();
		}
		Document body = Jsoup.parseBodyFragment(text.body());
		for (Note note : text.notes()) {
			Element marker = body.selectFirst("sup[data-fn=" + note.key() + "]");
			if (marker != null) {
				marker.after(new Element("span").html(" (" + note.html() + ")"));
			}
		}
		body.select("sup[data-fn]").remove();
		return Sanitizer.clean(body.body().html()).body();
	}

}
