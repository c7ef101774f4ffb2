/**
 * Asks other sites for their pages, and never this machine or the network around it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package blog.ibid.fetch;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
