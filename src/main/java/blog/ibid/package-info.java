/**
 * Ibid, a blog for people who cite their sources.
 */
@NullMarked
package blog.ibid;

import org.jspecify.annotations.NullMarked;
