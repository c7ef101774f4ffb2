@NullMarked
package blog.ibid.fetch;

import org.jspecify.annotations.NullMarked;
