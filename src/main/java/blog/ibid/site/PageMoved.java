package blog.ibid.site;

/**
 * What is asked for is read at another address.
 */
public final class PageMoved extends RuntimeException {

	private final String address;

	private final boolean forGood;

	private PageMoved(String address, boolean forGood) {
		super(null, null, false, false);
		this.address = address;
		this.forGood = forGood;
	}

	/** For good (301). */
	public static PageMoved to(String address) {
		return new PageMoved(address, true);
	}

	/** For now (302): where it is may change. */
	public static PageMoved forNow(String address) {
		return new PageMoved(address, false);
	}

	String address() {
		return this.address;
	}

	boolean isForGood() {
		return this.forGood;
	}

}
