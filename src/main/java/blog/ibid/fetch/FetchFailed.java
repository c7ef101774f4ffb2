package blog.ibid.fetch;

/**
 * Another site could not be asked, or may not be.
 */
public class FetchFailed extends Exception {

	private final boolean forbidden;

	FetchFailed(String message, boolean forbidden) {
		super(message);
		this.forbidden = forbidden;
	}

	/** Whether it makes no sense to try again: the address itself may not be asked. */
	public boolean isForbidden() {
		return this.forbidden;
	}

}
