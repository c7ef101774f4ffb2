@NullMarked
package blog.ibid.mention;

import org.jspecify.annotations.NullMarked;
