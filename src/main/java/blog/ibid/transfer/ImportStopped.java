package blog.ibid.transfer;

/**
 * The author wants an import to end where it is.
 */
final class ImportStopped extends RuntimeException {

	ImportStopped() {
		super("Stopped", null, false, false);
	}

}
