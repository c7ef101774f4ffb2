package blog.ibid.comment;

/**
 * A published post or page that may be replied to.
 *
 * @param textId the number of its text
 */
record OpenPost(long id, long textId) {

}
