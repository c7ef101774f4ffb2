package blog.ibid.reading;

import java.util.List;

import blog.ibid.text.RenderedText;
import blog.ibid.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * A topic as one text, in its author's order.
 *
 * @param name of the topic
 * @param href where its entries are listed
 * @param style the address of its style sheet
 * @param epub where it is had as a book
 * @param intro its introduction
 * @param parts what stands in it, one after the other
 * @param revised when it was changed last, as readers read it
 */
record TopicDocument(String name, String href, String style, String epub, RenderedText intro, List<Part> parts,
		String revised) {

	/** Those with a heading, for the contents. */
	public List<Part> contents() {
		return this.parts.stream().filter((part) -> !part.name().isEmpty()).toList();
	}

	/**
	 * @param anchor its id on the page
	 * @param level of its heading, 2 to 5
	 * @param name empty of a paragraph
	 * @param href where it is read by itself, null of a topic's paragraph
	 * @param topic whether it is the heading of a topic
	 * @param outside whether it is read elsewhere
	 * @param author who wrote it, null of what isn't the blog's own
	 * @param date as readers read it, null without one
	 * @param published ISO 8601, null without one
	 * @param gloss what its author says of it here
	 * @param text its text and notes, null where it isn't printed here
	 * @param printed the anchor of the same text further up, null where it stands here
	 */
	record Part(String anchor, int level, String name, @Nullable String href, boolean topic, boolean outside,
			@Nullable String author, @Nullable String date, @Nullable String published, SafeHtml gloss,
			@Nullable RenderedText text, @Nullable String printed) {
	}

}
