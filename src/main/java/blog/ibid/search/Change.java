package blog.ibid.search;

/**
 * A thing that was changed, made or removed.
 *
 * @param kind as a {@link SearchableSource} names it, or {@code TERM}
 * @param id the thing's number
 */
record Change(String kind, long id) {

}
