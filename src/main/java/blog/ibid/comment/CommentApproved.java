package blog.ibid.comment;

/**
 * Readers see a comment from now on; published in the transaction that makes it so. It
 * may have been approved before, and taken away again.
 *
 * @param comment its number
 * @param post the number of the post it belongs to
 */
public record CommentApproved(long comment, long post) {

}
