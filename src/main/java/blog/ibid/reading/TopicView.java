package blog.ibid.reading;

import java.util.List;

import blog.ibid.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * A topic with all that stands under it.
 *
 * @param anchor its id on the page
 * @param name as shown
 * @param href where it is read by itself
 * @param level of its heading, 2 to 4
 * @param size posts, comments and links, here and below
 * @param strip how they lie over the years
 * @param entries in their order
 * @param below topics in their order
 */
record TopicView(String anchor, String name, String href, int level, int size, Strip strip, List<Item> entries,
		List<TopicView> below) {

	/**
	 * What stands under a topic.
	 *
	 * @param href null of a paragraph
	 * @param name as shown, empty of a paragraph
	 * @param outside whether it leads elsewhere
	 * @param addendum whether it is a comment
	 * @param sub whether it belongs to the entry above
	 * @param date as readers read it; null where there is none, or the gloss tells it
	 * @param published ISO 8601, null with the date
	 * @param notes of it
	 * @param thoughts on it
	 * @param mark names a word in the messages for what is new, null for the rest
	 * @param gloss may be empty
	 */
	record Item(@Nullable String href, String name, boolean outside, boolean addendum, boolean sub,
			@Nullable String date, @Nullable String published, int notes, int thoughts, @Nullable String mark,
			SafeHtml gloss) {
	}

}
