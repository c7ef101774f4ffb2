package blog.ibid.post;

/**
 * Another post or page has the address that was asked for.
 */
class PathTaken extends RuntimeException {

	PathTaken(String path) {
		super(path, null, false, false);
	}

}
