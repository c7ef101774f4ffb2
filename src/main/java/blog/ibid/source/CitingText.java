package blog.ibid.source;

import java.time.Instant;

import blog.ibid.text.NotedText;
import org.jspecify.annotations.Nullable;

/**
 * A text that readers may see.
 *
 * @param kind of the thing it belongs to
 * @param id of that thing
 * @param post the post itself, or that of a comment; null of a topic
 * @param textId which state of the text
 * @param at when it was published
 */
record CitingText(CitingKind kind, long id, @Nullable Long post, long textId, NotedText text, Instant at) {
}
