package blog.ibid.dialect;

import java.util.List;

import blog.ibid.text.NotedText;

/**
 * A foreign text, read.
 *
 * @param text what became of it
 * @param tally its notes, counted
 * @param remarks what its author should know, one sentence each: what was not understood
 * and kept as it was, what was changed
 */
public record Reading(NotedText text, NoteTally tally, List<String> remarks) {
}
