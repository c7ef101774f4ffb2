package blog.ibid.reading;

import java.util.List;

import blog.ibid.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * What a post tells search engines, Zotero and other sites about itself: Open Graph,
 * Highwire Press, Dublin Core and schema.org.
 *
 * @param title of the post
 * @param author as shown
 * @param published ISO 8601
 * @param modified ISO 8601
 * @param day of publication as Highwire writes it, 2017/12/18
 * @param image absolute address of the cover, null without one
 * @param tags names of its tags and categories
 * @param jsonLd schema.org's description
 */
record Article(String title, String author, String published, String modified, String day, @Nullable String image,
		List<String> tags, SafeHtml jsonLd) {

}
