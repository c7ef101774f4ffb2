package blog.ibid.topic;

import java.util.List;

/**
 * What a step answers to the page's script.
 *
 * @param said a sentence
 * @param moved where things stand now
 * @param filed the new entries
 * @param waiting how much stands in no topic, -1 where that hasn't changed
 * @param reload whether the page is another one by now
 */
record Answer(String said, List<Arranging.Moved> moved, List<Filed> filed, long waiting, boolean reload) {

	/**
	 * @param after the entry before it, 0 for none
	 */
	record Filed(OutlinePage.Row row, long topic, long after) {
	}

	static Answer moved(String said, List<Arranging.Moved> moved) {
		return new Answer(said, moved, List.of(), -1, false);
	}

	static Answer reload(String said) {
		return new Answer(said, List.of(), List.of(), -1, true);
	}

}
