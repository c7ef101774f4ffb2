@NullMarked
package blog.ibid.desk;

import org.jspecify.annotations.NullMarked;
