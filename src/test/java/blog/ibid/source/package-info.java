@NullMarked
package blog.ibid.source;

import org.jspecify.annotations.NullMarked;
