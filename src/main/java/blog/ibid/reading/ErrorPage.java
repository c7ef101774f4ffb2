package blog.ibid.reading;

import java.util.List;

/**
 * What readers see instead of what they asked for.
 *
 * @param title names it in messages.properties
 * @param text names its sentence there
 * @param missing whether there is nothing at the address
 * @param words that they may have meant, for the search field
 * @param nearest posts that they may have meant
 * @param newest posts, where none is near
 */
record ErrorPage(String title, String text, boolean missing, String words, List<Link> nearest, List<Link> newest) {

}
