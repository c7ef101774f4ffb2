package blog.ibid.reading;

import java.util.List;

import blog.ibid.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * A post in a list.
 *
 * @param name its title, or its date where it has none
 * @param href where it is read
 * @param date as readers read it
 * @param published ISO 8601
 * @param modified ISO 8601
 * @param author who wrote it
 * @param categories it is filed under
 * @param noteCount its notes
 * @param replyCount thoughts on it
 * @param leadIn its beginning up to the more-mark, null without one
 * @param excerpt plain text
 */
record Entry(String name, String href, String date, String published, String modified, Link author,
		List<Link> categories, int noteCount, int replyCount, @Nullable SafeHtml leadIn, String excerpt) {

}
