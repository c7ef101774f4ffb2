@NullMarked
package blog.ibid;

import org.jspecify.annotations.NullMarked;
