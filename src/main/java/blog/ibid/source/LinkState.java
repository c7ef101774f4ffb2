package blog.ibid.source;

/**
 * What is known of a link to a source.
 */
public enum LinkState {

	UNCHECKED,
	/** It answers, perhaps at another address for now. */
	WORKS,
	/** It answers at another address for good. */
	MOVED,
	/** Its site says that there is no such page (HTTP 404 and 410). */
	GONE,
	/** Nobody answers, or the site fails. */
	UNREACHABLE,
	/** The site answers, but to nothing that isn't a person. */
	CLOSED,
	/** It lies in no public network, and is not asked for. */
	PRIVATE

}
