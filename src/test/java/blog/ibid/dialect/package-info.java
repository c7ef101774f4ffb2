@NullMarked
package blog.ibid.dialect;

import org.jspecify.annotations.NullMarked;
