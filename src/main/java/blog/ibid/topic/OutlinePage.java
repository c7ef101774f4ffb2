package blog.ibid.topic;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The list as it is arranged.
 *
 * @param list the list itself
 * @param topics all topics, to choose from
 * @param tray what stands nowhere
 * @param waiting how much that is
 * @param older where the tray goes on, null at its end
 * @param q what was looked for, empty without
 * @param found what has such a title
 * @param undoable whether there is a step to take back
 * @param pages that look like lists typed by hand
 * @param leftOut what stands nowhere on purpose
 */
record OutlinePage(Branch list, List<Choice> topics, List<Waiting> tray, long waiting, @Nullable String older, String q,
		List<Found> found, boolean undoable, List<TypedPages.Page> pages, List<LeftOut.Item> leftOut) {

	public boolean isEmpty() {
		return this.list.below().isEmpty() && this.list.entries().isEmpty();
	}

	/**
	 * A topic.
	 *
	 * @param on how it is named in a form
	 * @param depth from 0
	 * @param size of all that stands in it
	 */
	record Branch(long id, String on, String title, int depth, int size, List<Row> entries, List<Branch> below) {
	}

	/**
	 * An entry.
	 *
	 * @param on how it is named in a form
	 * @param kind names its word in the messages, null of a post
	 * @param date when it was published, null without
	 * @param gloss its beginning, plain
	 * @param shown whether readers see it
	 * @param sub whether it belongs to the entry above
	 * @param paragraph whether it is words only
	 */
	record Row(long id, String on, String title, @Nullable String kind, @Nullable String date, String gloss,
			boolean shown, boolean sub, boolean paragraph) {
	}

	/** A topic to choose. */
	record Choice(long id, String name, int depth) {
	}

	/**
	 * What stands nowhere.
	 *
	 * @param what how it is named in a form
	 */
	record Waiting(String what, String title, boolean addendum, String date, String href,
			List<Suggestions.Suggestion> suggestions) {
	}

	/**
	 * What has such a title.
	 *
	 * @param there the topics in which it stands
	 */
	record Found(String what, String title, boolean addendum, String date, String there) {
	}

}
