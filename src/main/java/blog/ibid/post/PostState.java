package blog.ibid.post;

import java.time.Instant;

import blog.ibid.text.NotedText;
import org.jspecify.annotations.Nullable;

/**
 * A post as it stood, stands, or would stand.
 *
 * @param name {@link #COPY}, {@link #NOW}, or the number of a revision
 * @param title may be empty
 * @param excerpt by hand, may be empty
 * @param until when it was replaced, null if it was not
 */
record PostState(String name, String title, String excerpt, NotedText text, @Nullable Instant until) {

	/** What is being written. */
	static final String COPY = "copy";

	/** The text of the post. */
	static final String NOW = "now";

}
