package blog.ibid.comment;

/**
 * Where an approved comment is read.
 *
 * @param postId the post it belongs to
 * @param page of the post's conversation, from 1
 */
public record CommentPlace(long postId, int page) {

}
