package blog.ibid.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import blog.ibid.text.Note;
import blog.ibid.text.NotedText;
import blog.ibid.text.Sanitizer;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text of a WordPress post, page or comment.
 *
 * @param content the content as an export holds it
 * @param footnotesMeta the JSON that WordPress keeps a block post's notes in, null or
 * empty if there is none
 * @param postId the WordPress id of the post it belongs to
 */
public record WordPressText(String content, @Nullable String footnotesMeta, long postId) {

	/** Reads the text with its notes, and points its links to their places here. */
	public Reading read(Places places) {
		List<String> remarks = new ArrayList<>();
		String html = WordPressMarkup.toHtml(this.content, this.postId, places, remarks);
		return read(html, remarks, places, Sanitizer::clean);
	}

	/** Reads the content of a comment, in the form that comments are stored in. */
	public Reading readComment(Places places) {
		return read(WordPressMarkup.commentToHtml(this.content), new ArrayList<>(), places, Sanitizer::cleanComment);
	}

	private Reading read(String html, List<String> remarks, Places places,
			BiFunction<Element, List<Note>, NotedText> cleaner) {
		Draft draft = new Draft(html, remarks);
		Dialects.read(draft, this.footnotesMeta);
		draft.localise(places);
		return draft.finish(cleaner);
	}

}
