/**
 * Where an author begins: what waits, and what to do first.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "site", "author", "backup", "post", "comment", "topic", "source" })
package blog.ibid.desk;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
