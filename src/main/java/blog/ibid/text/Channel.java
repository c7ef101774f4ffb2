package blog.ibid.text;

/**
 * Where a text is shown, which decides on its ids, links and pictures.
 *
 * @param owner whose text it is
 * @param here what a link to a place in the text begins with: empty on its own page,
 * elsewhere its permalink
 * @param base what root-relative addresses begin with: empty, or the blog's address
 * without a final slash
 * @param ids whether places in the text have ids
 * @param pictures whether pictures from other sites are shown, or links to them
 * @param byVisitor whether a visitor wrote it, so that the blog doesn't vouch for its
 * links
 */
public record Channel(Owner owner, String here, String base, boolean ids, boolean pictures, boolean byVisitor) {

	/** The page of a post or other text of an author's. */
	public static Channel page(Owner owner) {
		return new Channel(owner, "", "", true, false, false);
	}

	/** A visitor's comment on the page of its post. */
	public static Channel comment(Owner owner) {
		return new Channel(owner, "", "", true, false, true);
	}

	/** A list of texts: the teaser, if there is one; markers lead to the permalink. */
	public static Channel list(Owner owner, String permalink) {
		return new Channel(owner, permalink, "", false, false, false);
	}

	/**
	 * A feed or a mail: all addresses are absolute.
	 * @param permalink absolute
	 * @param baseUrl the blog's address
	 */
	public static Channel feed(Owner owner, String permalink, String baseUrl) {
		return new Channel(owner, permalink, baseUrl, true, true, false);
	}

	public Channel {
		here = spell(here);
		base = spell(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
	}

	/** Whether it shows a text only in part, and without notes. */
	boolean isList() {
		return !this.ids;
	}

	/** An address as this channel needs it; both are spelt as attribute values. */
	String resolve(String url) {
		if (url.isEmpty() || url.charAt(0) == '/') {
			return this.base + url;
		}
		if (this.here.isEmpty() || hasScheme(url)) {
			return url;
		}
		if (url.charAt(0) == '?' || url.charAt(0) == '#') {
			return this.here + url;
		}
		return this.here.substring(0, this.here.lastIndexOf('/') + 1) + url;
	}

	private static boolean hasScheme(String url) {
		return url.startsWith("https://") || url.startsWith("http://") || url.startsWith("mailto:");
	}

	private static String spell(String url) {
		if (url.indexOf('"') < 0 && url.indexOf('<') < 0 && url.indexOf('>') < 0) {
			return url.replace("&amp;", "&").replace("&", "&amp;");
		}
		throw new IllegalArgumentException("Not an address: " + url);
	}

}
