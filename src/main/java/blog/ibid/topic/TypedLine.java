package blog.ibid.topic;

/**
 * A line of a list that was typed by hand.
 *
 * @param depth of a topic, from 1; of others that of the topic they stand under
 * @param html what stands in it, without its bullet
 */
record TypedLine(Kind kind, int depth, String html) {

	enum Kind {

		/** Names what follows. */
		TOPIC,
		/** Has a link. */
		ITEM,
		/** Anything else. */
		WORDS

	}

}
