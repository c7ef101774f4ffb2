@NullMarked
package blog.ibid.post;

import org.jspecify.annotations.NullMarked;
