package blog.ibid.fetch;

import java.net.URI;

/**
 * What became of an address.
 *
 * @param address that answered, after all redirects
 * @param status of HTTP
 * @param moved whether all redirects on the way are for good (301 and 308), and there is
 * one
 */
public record Looked(URI address, int status, boolean moved) {
}
