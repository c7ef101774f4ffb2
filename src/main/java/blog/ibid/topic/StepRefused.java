package blog.ibid.topic;

/**
 * A step that was not taken, and why: somebody else changed what it was about, or it
 * makes no sense.
 */
class StepRefused extends RuntimeException {

	private final String reason;

	private final transient Object[] words;

	/**
	 * @param reason names its sentence in the messages
	 */
	StepRefused(String reason, Object... words) {
		super(reason, null, false, false);
		this.reason = reason;
		this.words = words;
	}

	/** Somebody else was first. */
	static StepRefused overtaken(String title) {
		return new StepRefused("topics.overtaken", title);
	}

	String reason() {
		return this.reason;
	}

	Object[] words() {
		return this.words;
	}

}
