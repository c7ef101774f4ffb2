package blog.ibid.post;

/**
 * A post was changed since the page was shown on which somebody decided about it.
 */
class PostChanged extends RuntimeException {

	PostChanged() {
		super(null, null, false, false);
	}

}
