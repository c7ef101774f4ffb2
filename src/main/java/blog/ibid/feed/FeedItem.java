package blog.ibid.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

import blog.ibid.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * A post or a comment in a feed. All addresses are absolute.
 *
 * @param link its permalink, which is its id too
 * @param title plain text, never empty
 * @param author who wrote it
 * @param publishedAt when it was first read
 * @param changedAt when it last changed, not before it was published
 * @param tags what it is filed under
 * @param summary plain text, may be empty
 * @param content the whole of it
 * @param discussion what is said of a post, null for a comment
 * @param inReplyTo the post that a comment is on, null for a post
 */
record FeedItem(String link, String title, Author author, Instant publishedAt, Instant changedAt, List<Tag> tags,
		String summary, SafeHtml content, @Nullable Discussion discussion, @Nullable String inReplyTo) {

	/** RFC 822, in UTC. */
	static String mailDate(Instant time) {
		return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
	}

	/** RFC 3339, in UTC. */
	static String isoDate(Instant time) {
		return time.truncatedTo(ChronoUnit.SECONDS).toString();
	}

	/**
	 * Who wrote it.
	 *
	 * @param name as shown, never empty
	 * @param url of an author of the blog, null for visitors
	 */
	record Author(String name, @Nullable String url) {
	}

	/**
	 * A category or tag.
	 *
	 * @param scheme the address that all of its kind begin with
	 */
	record Tag(String name, String scheme) {
	}

	/**
	 * What is said of a post.
	 *
	 * @param page the page that it stands under
	 * @param size how many thoughts
	 */
	record Discussion(String page, int size) {

		/** Where a reader replies. */
		String reply() {
			return this.page + "#respond";
		}

		String feed(FeedFormat format) {
			return format.under(this.page);
		}

	}

}
