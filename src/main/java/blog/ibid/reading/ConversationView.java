package blog.ibid.reading;

import java.util.List;

import blog.ibid.text.RenderedText;
import org.jspecify.annotations.Nullable;

/**
 * A page of what is said of a post.
 *
 * @param thoughts how many there are, on all pages
 * @param threads oldest first
 * @param mentions from other sites, on the first page
 * @param open whether readers may reply
 * @param box in which they do, null if they may not
 * @param earlier the page of threads before this one
 * @param later the page after
 * @param number of this page
 * @param pages how many there are
 */
record ConversationView(int thoughts, List<Said> threads, List<Mention> mentions, boolean open, @Nullable ReplyBox box,
		@Nullable String earlier, @Nullable String later, int number, int pages) {

	/**
	 * A comment.
	 *
	 * @param anchor its id on the page
	 * @param permalink its own address
	 * @param shown false where only its place is shown
	 * @param name of who wrote it
	 * @param url of who wrote it, null without a safe one
	 * @param badge names a word in messages.properties, null for readers
	 * @param title of an addendum, null without one
	 * @param date as readers read it
	 * @param published ISO 8601
	 * @param text its text and its notes
	 * @param repliesTo the comment above, where its place does not show which
	 * @param initial of the name
	 * @param reply where it is answered, null if it can't be
	 * @param own where this reader changes it, null for others
	 * @param replies oldest first
	 * @param rest what comes after them, null if they are all
	 */
	record Said(String anchor, String permalink, boolean shown, String name, @Nullable String url,
			@Nullable String badge, @Nullable String title, String date, String published, RenderedText text,
			@Nullable Link repliesTo, Initial initial, @Nullable String reply, @Nullable String own, List<Said> replies,
			@Nullable Rest rest) {
	}

	/**
	 * What a long thread has that is not on this page.
	 *
	 * @param count how many comments
	 */
	record Rest(int count, String href) {
	}

	/**
	 * A page of another site that refers to the post.
	 *
	 * @param anchor its id on the page
	 * @param name what it calls itself
	 * @param url null without a safe one
	 * @param site its host
	 * @param date as readers read it
	 * @param published ISO 8601
	 */
	record Mention(String anchor, String name, @Nullable String url, String site, String date, String published) {
	}

}
