/**
 * Readers of what other systems wrote: their paragraphs, shortcodes and notes become
 * noted text.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text" })
package blog.ibid.dialect;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
