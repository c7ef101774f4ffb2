@NullMarked
package blog.ibid.reading;

import org.jspecify.annotations.NullMarked;
