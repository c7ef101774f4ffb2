package blog.ibid.transfer;

/**
 * Kinds of mistakes in an export's XML that can be mended without guessing.
 */
enum Mend {

	/** {@code &} as in {@code ?a=1&b=2}, not escaped. */
	BARE_AMPERSAND("unescaped “&”"),

	/** {@code <} that begins no tag. */
	BARE_LESS_THAN("unescaped “<”"),

	/** An entity that HTML knows and XML does not, such as {@code &nbsp;}. */
	HTML_ENTITY("HTML entities"),

	/** A character that XML 1.0 does not allow, itself or as a reference; dropped. */
	ILLEGAL_CHARACTER("characters that XML does not allow"),

	/** {@code ]]>} that ends no CDATA section; kept as text. */
	STRAY_CDATA_END("unescaped “]]>”"),

	/** Blank lines or a second byte order mark before the XML declaration; dropped. */
	TEXT_BEFORE_XML("blanks before the beginning");

	private final String plural;

	Mend(String plural) {
		this.plural = plural;
	}

	/** What was mended, for people. */
	String plural() {
		return this.plural;
	}

}
