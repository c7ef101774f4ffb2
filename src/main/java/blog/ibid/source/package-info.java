/**
 * The register of sources: which note of what cites which source, where the blog cites
 * itself, and whether the links still lead there.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "fetch", "store", "site", "author", "post", "comment", "topic" })
package blog.ibid.source;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
