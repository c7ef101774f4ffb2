package blog.ibid.post;

/**
 * A line of the readers' menu.
 *
 * @param href an encoded address, of this blog or of another site
 */
public record MenuLink(String text, String href) {
}
