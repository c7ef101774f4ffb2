/**
 * The public pages, composed of everything below.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "text", "store", "site", "author", "media", "post", "comment", "topic", "source" })
package blog.ibid.reading;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
