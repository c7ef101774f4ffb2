package blog.ibid.topic;

import org.jspecify.annotations.Nullable;

/**
 * A line that was typed by hand, and what it becomes.
 *
 * @param depth of a topic, from 1; of others that of the topic they stand under
 * @param words as they were typed
 * @param title of the topic or entry
 * @param html the gloss, or all of a paragraph
 * @param entry null of a topic and of words
 */
record ConvertedLine(Kind kind, int depth, String words, String title, String html, @Nullable NewEntry entry) {

	enum Kind {

		TOPIC, POST, COMMENT, LINK, PARAGRAPH,
		/** Words before all else, which introduce the list. */
		INTRO

	}

}
