package blog.ibid.post;

/**
 * What "published" means, said once: readers see such posts and no other.
 */
public final class Published {

	/** In SQL, of the post whose alias is {@code p}. */
	public static final String SQL = "p.status = 'PUBLISHED'";

	private Published() {
	}

}
