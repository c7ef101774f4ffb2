@NullMarked
package blog.ibid.site;

import org.jspecify.annotations.NullMarked;
