package blog.ibid.post;

import java.time.Instant;

/**
 * How a published post read before a correction that readers are told of.
 *
 * @param revision its number, as in the address
 * @param title may be empty
 * @param textId the number of its text
 * @param body in the stored form
 * @param excerpt plain text, may be empty
 * @param words of the text
 * @param noteCount notes that it uses
 * @param until when it was replaced
 */
public record EarlierState(long revision, String title, long textId, String body, String excerpt, int words,
		int noteCount, Instant until) {

}
