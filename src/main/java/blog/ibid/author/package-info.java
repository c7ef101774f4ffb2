/**
 * Who writes here: accounts and the bio that readers see.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "dialect", "store", "site" })
package blog.ibid.author;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
