@NullMarked
package blog.ibid.comment;

import org.jspecify.annotations.NullMarked;
