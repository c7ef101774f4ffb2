/**
 * This blog: its settings, its security rules, the frame of every page, paging and
 * freshness.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "store" })
package blog.ibid.site;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
