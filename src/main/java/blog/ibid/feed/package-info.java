/**
 * What machines read: RSS, Atom and JSON feeds, the sitemap and robots.txt.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "store", "site", "author", "post", "comment", "topic", "source" })
package blog.ibid.feed;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
