@NullMarked
package blog.ibid.author;

import org.jspecify.annotations.NullMarked;
