package blog.ibid.post;

import java.time.Instant;
import java.util.Optional;

/**
 * A published post as lists and feeds show it.
 *
 * @param id its number
 * @param address where it is read
 * @param title may be empty
 * @param publishedAt when it was published
 * @param changedAt when it last changed
 * @param authorSlug in the author's address
 * @param authorName as shown
 * @param leadIn the body before the more-mark in the stored form, where there is such a
 * mark
 * @param excerpt plain text, by hand or from the text; may be empty
 * @param words of the whole text
 * @param noteCount notes that the text uses
 */
public record PostSummary(long id, PostAddress address, String title, Instant publishedAt, Instant changedAt,
		String authorSlug, String authorName, Optional<String> leadIn, String excerpt, int words, int noteCount) {

}
