/**
 * Posts and pages, their revisions, terms and old addresses.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "dialect", "store", "site", "author", "media" })
package blog.ibid.post;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
