package blog.ibid.fetch;

/**
 * Another site could not be asked, or may not be.
 */
public final class FetchFailed extends Exception {

	private final boolean forbidden;

	private FetchFailed(String message, boolean forbidden) {
		super(message);
		this.forbidden = forbidden;
	}

	static FetchFailed forbidden(String message) {
		return new FetchFailed(message, true);
	}

	static FetchFailed silent(String message) {
		return new FetchFailed(message, false);
	}

	/** Whether it makes no sense to try again: the address itself may not be asked. */
	public boolean isForbidden() {
		return this.forbidden;
	}

}
