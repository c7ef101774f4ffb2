/**
 * Backups of the whole blog in one file, independent of the database's make, and bringing
 * one back.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "store", "site" })
package blog.ibid.backup;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
