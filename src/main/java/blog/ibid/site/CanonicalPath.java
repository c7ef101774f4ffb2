package blog.ibid.site;

import java.util.Locale;

/**
 * The one form of a path that this blog answers at: lower case, with a trailing slash,
 * without {@code /index.php}. Files (a dot in the last segment) keep their form, and so
 * does what is not for readers.
 *
 * @param value a decoded path
 */
record CanonicalPath(String value) {

	private static final String[] LEFT_ALONE = { "/css/", "/js/", "/images/", "/media/", "/wp-content/", "/webjars/",
			"/admin", "/password/", "/webauthn/", "/actuator", "/login", "/logout", "/setup", "/error",
			"/.well-known/" };

	private static final String FRONT = "/index.php";

	/** The canonical form of a requested path. */
	static CanonicalPath of(String requested) {
		for (String prefix : LEFT_ALONE) {
			if (requested.startsWith(prefix)) {
				return new CanonicalPath(requested);
			}
		}
		String path = withoutFront(requested);
		String last = path.substring(path.lastIndexOf('/') + 1);
		if (last.contains(".")) {
			return new CanonicalPath(path);
		}
		path = path.toLowerCase(Locale.ROOT);
		return new CanonicalPath(path.endsWith("/") ? path : path + "/");
	}

	private static String withoutFront(String path) {
		if (path.equals(FRONT) || path.startsWith(FRONT + "/")) {
			String rest = path.substring(FRONT.length());
			return rest.isEmpty() ? "/" : rest;
		}
		return path;
	}

}
