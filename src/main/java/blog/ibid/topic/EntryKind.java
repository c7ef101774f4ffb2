package blog.ibid.topic;

/**
 * What stands under a topic.
 */
public enum EntryKind {

	POST, COMMENT,
	/** What others have published. */
	LINK,
	/** Words between the entries. */
	PARAGRAPH;

	/** Whether readers find its text on this blog. */
	public boolean isOwn() {
		return this == POST || this == COMMENT;
	}

}
