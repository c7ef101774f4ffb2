package blog.ibid.comment;

/**
 * What the author decided on a comment: readers see what is approved.
 */
public enum CommentStatus {

	APPROVED, PENDING, SPAM, TRASHED

}
