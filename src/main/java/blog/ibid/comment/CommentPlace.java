package blog.ibid.comment;

/**
 * Where an approved comment is read.
 *
 * @param postId the post it belongs to
 * @param page of the post's conversation, from 1, on which its thread begins
 * @param rootId the first comment of its thread
 * @param restPage of what a long thread has beyond that page, from 1; 0 if the comment
 * stands on the post's page itself
 */
public record CommentPlace(long postId, int page, long rootId, int restPage) {

}
