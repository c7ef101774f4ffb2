package blog.ibid.post;

import blog.ibid.text.NotedText;

/**
 * A published post with its text, as feeds carry it.
 */
public record WholePost(PostSummary summary, NotedText text) {

}
