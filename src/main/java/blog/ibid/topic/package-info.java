/**
 * The topical list: posts, addenda and other things in the order that their author gives
 * them by hand, under topics, each with a gloss.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "text", "dialect", "store", "site", "author", "post", "comment" })
package blog.ibid.topic;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
