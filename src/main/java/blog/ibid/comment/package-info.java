/**
 * What readers and other sites say of a post: one kind of comment, in threads.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "dialect", "fetch", "store", "site", "author", "post" })
package blog.ibid.comment;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
