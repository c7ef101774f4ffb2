package blog.ibid.post;

/**
 * Somebody else, or the same author in another window, has saved other words meanwhile.
 */
class ManuscriptChanged extends RuntimeException {

	private final transient Manuscript theirs;

	ManuscriptChanged(Manuscript theirs) {
		super("Changed meanwhile");
		this.theirs = theirs;
	}

	/** What stands there now. */
	Manuscript theirs() {
		return this.theirs;
	}

}
