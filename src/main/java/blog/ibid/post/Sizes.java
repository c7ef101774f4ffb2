package blog.ibid.post;

/**
 * How long an author's words may be.
 */
final class Sizes {

	/** As many characters as the column holds. */
	static final int TITLE = 1000;

	static final int TEXT = 5_000_000;

	private Sizes() {
	}

	/** Names what is too long, empty if nothing is. */
	static String error(String title, String text) {
		if (line(title).length() > TITLE) {
			return "title";
		}
		return (text.length() > TEXT) ? "text" : "";
	}

	/** A title on one line, without what no title has. */
	static String line(String title) {
		return title.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
	}

}
