@NullMarked
package blog.ibid.media;

import org.jspecify.annotations.NullMarked;
