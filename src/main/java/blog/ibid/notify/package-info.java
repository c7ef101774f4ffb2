/**
 * Mail: authors are told of what comes in, readers of what they asked to be told of.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "store", "site", "author", "post", "comment" })
package blog.ibid.notify;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
