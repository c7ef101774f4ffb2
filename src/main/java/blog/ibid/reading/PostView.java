package blog.ibid.reading;

import java.util.List;

import blog.ibid.text.RenderedText;
import org.jspecify.annotations.Nullable;

/**
 * A post or page with all that stands below it.
 *
 * @param name its title, or its date where it has none
 * @param longName whether the title is too long to be set large
 * @param href where it is read
 * @param page whether it is a page, which has no date
 * @param date as readers read it
 * @param published ISO 8601
 * @param modified ISO 8601
 * @param noteCount its notes
 * @param minutes to read it, at least 1
 * @param above the pages above a page
 * @param below the pages below a page
 * @param categories it is filed under
 * @param tags it has
 * @param announcements addenda that it has got, newest last
 * @param corrections of its text, newest first
 * @param until when this text was replaced, null if it was not
 * @param alone whether it is shown without what is said of it
 * @param text its text and its notes
 * @param bio of its author
 * @param earlier the post before it by date
 * @param later the post after it
 * @param places where it stands on the topical list
 * @param related other posts that are near to it
 * @param citedIn later posts and addenda that cite it
 * @param conversation what is said of it
 */
record PostView(String name, boolean longName, String href, boolean page, String date, String published,
		String modified, int noteCount, int minutes, List<Link> above, List<Link> below, List<Link> categories,
		List<Link> tags, List<Announcement> announcements, List<Correction> corrections, @Nullable String until,
		boolean alone, RenderedText text, ListPage.Bio bio, @Nullable Link earlier, @Nullable Link later,
		List<TopicPlace> places, List<Link> related, List<LaterCitations.CitedIn> citedIn,
		ConversationView conversation) {

	/**
	 * A change of the text that readers are told of.
	 *
	 * @param before where they read what stood before
	 */
	record Correction(String date, String corrected, String sentence, String before) {
	}

	/**
	 * An addendum, announced above the text.
	 *
	 * @param notes how many it has
	 */
	record Announcement(String date, String published, Link addendum, int notes) {
	}

}
