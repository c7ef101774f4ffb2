package blog.ibid.reading;

import org.jspecify.annotations.Nullable;

/**
 * Where a post stands in a topic.
 *
 * @param number which it is, from 1
 * @param of how many
 * @param before what comes before it there, null of the first
 * @param after what comes after it there, null of the last
 */
record TopicPlace(Link topic, int number, int of, @Nullable Link before, @Nullable Link after) {

}
