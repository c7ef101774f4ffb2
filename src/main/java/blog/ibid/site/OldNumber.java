package blog.ibid.site;

/**
 * The number that a category, a tag or an author had on the imported blog, as in
 * WordPress's {@code /?cat=3} and {@code /?author=2}.
 */
public record OldNumber(long number) {

	/**
	 * Under which an import remembers it beside slugs and logins, none of which has a
	 * number sign.
	 */
	public String key() {
		return "#" + this.number;
	}

}
