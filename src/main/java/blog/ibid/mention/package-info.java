/**
 * Webmention: other sites are told that a post mentions them, and tell that they mention
 * a post.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "fetch", "store", "site", "post", "comment" })
package blog.ibid.mention;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
