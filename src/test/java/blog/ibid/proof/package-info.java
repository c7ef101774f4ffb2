/**
 * What shows that Ibid works where it runs: a real browser, a real validator, the real
 * jar as a process of its own.
 */
@NullMarked
package blog.ibid.proof;

import org.jspecify.annotations.NullMarked;
