@NullMarked
package blog.ibid.topic;

import org.jspecify.annotations.NullMarked;
