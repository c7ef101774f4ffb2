/**
 * Where everything is kept: the data folder, one writer at a time on H2, noted texts in
 * the database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text" })
package blog.ibid.store;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
