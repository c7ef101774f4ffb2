package blog.ibid.reading;

/**
 * Words that lead somewhere.
 *
 * @param text what stands there
 * @param href an encoded address
 */
public record Link(String text, String href) {

}
