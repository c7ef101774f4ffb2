package blog.ibid.dialect;

import java.util.List;

/**
 * WordPress's own markup, turned into plain HTML: block comments, automatic paragraphs,
 * shortcodes that are not notes.
 */
final class WordPressMarkup {

	private WordPressMarkup() {
	}

	/**
	 * Turns a post's or page's content into HTML that is not yet sanitised.
	 * @param content a post's content as an export holds it
	 * @param postId the WordPress id of the post, for a bare gallery
	 * @param places where attachments are
	 * @param remarks receives what could not be turned, each remark once
	 * @return HTML in which notes are as WordPress had them; the place of "read more" is
	 * {@code <hr data-more="its words">}, of a page break {@code <hr>}
	 */
	static String toHtml(String content, long postId, Places places, List<String> remarks) {
		String text = normalised(content);
		if (text.isBlank()) {
			return "";
		}
		var post = new PostMarkup(postId, places);
		String html = BlockMarkup.isIn(text) ? new BlockMarkup(post).toHtml(text) : post.paragraphs(text);
		post.remarks().stream().filter((remark) -> !remarks.contains(remark)).forEach(remarks::add);
		return post.shelf().restore(html).strip();
	}

	/**
	 * Turns a comment's content into HTML that is not yet sanitised: paragraphs, line
	 * breaks, and links where http and https addresses stand bare. WordPress runs no
	 * shortcodes in comments.
	 */
	static String commentToHtml(String content) {
		String text = normalised(content);
		if (text.isBlank()) {
			return "";
		}
		var shelf = new Shelf();
		return shelf.restore(Paragraphs.of(new MarkupScan(text, shelf, new CommentWords(text)).run())).strip();
	}

	private static String normalised(String content) {
		String text = (content.indexOf('\r') < 0) ? content : content.replace("\r\n", "\n").replace('\r', '\n');
		return Shelf.withoutTokens(text);
	}

}
