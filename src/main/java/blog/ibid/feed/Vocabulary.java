package blog.ibid.feed;

/**
 * The XML vocabularies that feeds and sitemaps are written in.
 */
enum Vocabulary {

	/** RSS 2.0 has no namespace. */
	RSS("", ""),

	/** RFC 4287. */
	ATOM("", "http://www.w3.org/2005/Atom"),

	ATOM_IN_RSS("atom", "http://www.w3.org/2005/Atom"),

	CONTENT("content", "http://purl.org/rss/1.0/modules/content/"),

	DUBLIN_CORE("dc", "http://purl.org/dc/elements/1.1/"),

	COMMENTS("wfw", "http://wellformedweb.org/CommentAPI/"),

	SLASH("slash", "http://purl.org/rss/1.0/modules/slash/"),

	/** RFC 4685. */
	THREAD("thr", "http://purl.org/syndication/thread/1.0"),

	SITEMAP("", "http://www.sitemaps.org/schemas/sitemap/0.9");

	private final String prefix;

	private final String uri;

	Vocabulary(String prefix, String uri) {
		this.prefix = prefix;
		this.uri = uri;
	}

	String prefix() {
		return this.prefix;
	}

	String uri() {
		return this.uri;
	}

}
