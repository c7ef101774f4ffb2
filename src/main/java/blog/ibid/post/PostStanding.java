package blog.ibid.post;

/**
 * A post or page has come out, its public words or its address have changed, or readers
 * see it no more; published in the transaction that makes it so. Imports publish none.
 *
 * @param post its number
 * @param published whether readers see it now
 */
public record PostStanding(long post, boolean published) {

}
