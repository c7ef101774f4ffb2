package blog.ibid.post;

import java.time.Instant;

/**
 * What readers are told of a change.
 *
 * @param revision the number of the state that the change replaced
 * @param sentence plain text
 * @param at when the text changed
 */
public record Correction(long revision, String sentence, Instant at) {

}
