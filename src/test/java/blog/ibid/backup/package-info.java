@NullMarked
package blog.ibid.backup;

import org.jspecify.annotations.NullMarked;
