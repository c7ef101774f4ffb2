package blog.ibid.comment;

/**
 * A reader's reply has come in; published in the transaction that keeps it. If readers
 * see it at once, {@link CommentApproved} follows.
 *
 * @param comment its number
 * @param post the number of the post it belongs to
 * @param status whether it is approved, waits, or lies with the spam
 */
public record CommentReceived(long comment, long post, CommentStatus status) {

}
