package blog.ibid.dialect;

import blog.ibid.text.Sanitizer;

/**
 * HTML from anywhere but a WordPress export: pasted from a word processor or another
 * site, or sent with a comment.
 */
public final class ForeignText {

	private ForeignText() {
	}

	/**
	 * Reads an author's text with its notes.
	 * @param html any HTML, a fragment or a whole document; well-formed or not
	 * @return the text in the stored form
	 */
	public static Reading read(String html) {
		return Dialects.read(html, Sanitizer::clean);
	}

	/**
	 * Reads a visitor's comment with its notes, in the form that comments are stored in.
	 */
	public static Reading readComment(String html) {
		return Dialects.read(html, Sanitizer::cleanComment);
	}

}
