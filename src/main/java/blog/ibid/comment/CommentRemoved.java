package blog.ibid.comment;

/**
 * Readers see a comment no more that they saw, or it is gone for good; published in the
 * transaction that takes it away.
 *
 * @param comment its number
 * @param post the number of the post it belongs to
 */
public record CommentRemoved(long comment, long post) {

}
