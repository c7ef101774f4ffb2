package blog.ibid.comment;

/**
 * Something of a comment has changed but for its status: its words, its title, or who
 * wrote it. Published in the transaction that changes it.
 *
 * @param comment its number
 * @param post the number of the post it belongs to
 */
public record CommentChanged(long comment, long post) {

}
