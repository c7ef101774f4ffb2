/**
 * Noted text: sanitised HTML with its notes, and the channels it is shown in.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package blog.ibid.text;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
