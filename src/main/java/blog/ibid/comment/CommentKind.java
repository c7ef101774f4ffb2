package blog.ibid.comment;

/**
 * What a comment is: part of a thread, or a mention from another site.
 */
public enum CommentKind {

	REPLY, ADDENDUM, PINGBACK, TRACKBACK, WEBMENTION;

	/** Whether it stands beside the threads, not in one. */
	public boolean isMention() {
		return this == PINGBACK || this == TRACKBACK || this == WEBMENTION;
	}

}
