package blog.ibid.desk;

import java.util.List;

/**
 * The start page.
 *
 * @param newBlog whether nothing was ever written here
 * @param named whether the blog has its own title
 * @param administrator whether settings and imports are for who reads it
 * @param replies that wait, as far as is counted
 * @param repliesHref where they are approved, empty where there is no such page
 * @param lists what waits, those with something in them
 */
record DeskPage(boolean newBlog, boolean named, boolean administrator, int replies, String repliesHref,
		List<Part> lists) {

	public boolean isQuiet() {
		return this.replies == 0 && this.lists.isEmpty();
	}

	public boolean isManyReplies() {
		return this.replies == Waiting.COUNTED;
	}

	/**
	 * Posts that wait for the same.
	 *
	 * @param kind names its words in the messages
	 * @param more whether there are more than are shown
	 */
	record Part(String kind, List<Entry> entries, boolean more) {
	}

	/**
	 * @param title as written, may be empty
	 * @param date when it was saved, or comes out
	 * @param author empty where it is the reader's own
	 */
	record Entry(String href, String title, String date, String author, int notes) {
	}

}
