package blog.ibid.transfer;

/**
 * What an import did with one thing.
 */
enum Result {

	CREATED, UPDATED, UNCHANGED, SKIPPED

}
