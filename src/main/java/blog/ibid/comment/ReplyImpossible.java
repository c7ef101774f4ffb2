package blog.ibid.comment;

/**
 * A reply can't be taken in as it is.
 */
public final class ReplyImpossible extends RuntimeException {

	private final String reason;

	ReplyImpossible(String reason) {
		super(null, null, false, false);
		this.reason = reason;
	}

	/** Names the words that say why, as in {@code talk.closed}. */
	public String reason() {
		return this.reason;
	}

}
