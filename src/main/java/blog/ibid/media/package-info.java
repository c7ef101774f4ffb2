/**
 * Pictures and documents of the blog, and where their bytes live.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "store", "site", "author" })
package blog.ibid.media;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
