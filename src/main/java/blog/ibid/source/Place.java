package blog.ibid.source;

/**
 * In which part of a text something is cited.
 */
public enum Place {

	/** In a note that a marker calls. */
	NOTE,
	/** Below the word "Sources". */
	SOURCES,
	/** In the text itself. */
	BODY

}
