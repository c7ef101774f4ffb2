package blog.ibid.reading;

import java.util.List;

import blog.ibid.text.RenderedText;
import blog.ibid.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * The topical list, or one topic of it.
 *
 * @param name of the list or topic; empty: the list's usual one
 * @param href where it is read
 * @param style the address of its style sheet
 * @param above the topics above it, from the highest
 * @param intro its introduction
 * @param own posts, addenda and links on it
 * @param topics how many there are below
 * @param revised when it was changed last, as readers read it
 * @param revisedIso ISO 8601
 * @param ticks years under the strips
 * @param topic what stands on it
 * @param contents all topics of it that have a heading
 * @param epub where it is had as a book, null for the list
 * @param body what stands on it, printed; empty where the template prints it
 */
record TopicsView(String name, String href, String style, List<Link> above, RenderedText intro, int own, int topics,
		String revised, String revisedIso, List<Strip.Tick> ticks, TopicView topic, List<TopicView> contents,
		@Nullable String epub, SafeHtml body) {

	/** With what stands on it as it is printed, for a page that is asked for often. */
	TopicsView printed(SafeHtml html) {
		return new TopicsView(this.name, this.href, this.style, this.above, this.intro, this.own, this.topics,
				this.revised, this.revisedIso, this.ticks, this.topic, this.contents, this.epub, html);
	}

}
