package blog.ibid.text;

import java.util.regex.Pattern;

/**
 * Whose text it is: what tells its ids from those of every other text on a page.
 *
 * @param prefix a letter for the kind and the number of the thing, as in {@code p12}
 */
public record Owner(String prefix) {

	private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{0,30}");

	public Owner {
		if (!FORM.matcher(prefix).matches()) {
			throw new IllegalArgumentException("Not an owner: " + prefix);
		}
	}

	/** A post or a page. */
	public static Owner post(long id) {
		return new Owner("p" + id);
	}

	public static Owner comment(long id) {
		return new Owner("c" + id);
	}

	public static Owner topic(long id) {
		return new Owner("t" + id);
	}

	/** An author, whose bio it is. */
	public static Owner author(long id) {
		return new Owner("a" + id);
	}

	@Override
	public String toString() {
		return this.prefix;
	}

}
