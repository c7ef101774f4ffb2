@NullMarked
package blog.ibid.notify;

import org.jspecify.annotations.NullMarked;
