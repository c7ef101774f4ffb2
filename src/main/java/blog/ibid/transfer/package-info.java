/**
 * Bringing a WordPress archive in.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "text", "dialect", "store", "site", "author", "media", "post", "comment", "topic" })
package blog.ibid.transfer;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
