/**
 * Finding again: one index over posts, pages, notes, comments and topics, fed from what
 * changes in the database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "store", "site", "author", "post", "comment", "topic", "reading" })
package blog.ibid.search;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
