@NullMarked
package blog.ibid.feed;

import org.jspecify.annotations.NullMarked;
