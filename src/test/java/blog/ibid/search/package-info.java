@NullMarked
package blog.ibid.search;

import org.jspecify.annotations.NullMarked;
