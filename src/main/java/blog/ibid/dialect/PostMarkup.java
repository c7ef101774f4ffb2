package blog.ibid.dialect;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What one post's markup is read with: where things are, finished pieces, remarks.
 */
final class PostMarkup {

	private final long postId;

	private final Places places;

	private final Shelf shelf = new Shelf();

	private final Set<String> remarks = new LinkedHashSet<>();

	private boolean moreSeen;

	PostMarkup(long postId, Places places) {
		this.postId = postId;
		this.places = places;
	}

	long postId() {
		return this.postId;
	}

	Places places() {
		return this.places;
	}

	Shelf shelf() {
		return this.shelf;
	}

	Set<String> remarks() {
		return this.remarks;
	}

	void remark(String remark) {
		this.remarks.add(remark);
	}

	/** Reads shortcodes and comments; finished pieces are on the shelf afterwards. */
	String read(String text) {
		return new MarkupScan(text, this.shelf, new PostWords(text, this)).run();
	}

	String paragraphs(String text) {
		return Paragraphs.of(read(text));
	}

	/**
	 * What stands for an HTML comment: WordPress marks the end of the teaser and of a
	 * page with comments; others are dropped.
	 */
	String comment(String inside) {
		String words = inside.strip();
		if (words.equals("nextpage")) {
			return this.shelf.block("<hr>");
		}
		if (this.moreSeen || !(words.equals("more") || words.startsWith("more "))) {
			return "";
		}
		this.moreSeen = true;
		return this.shelf.block("<hr data-more=\"" + MarkupTag.escaped(words.substring(4).strip()) + "\">");
	}

}
