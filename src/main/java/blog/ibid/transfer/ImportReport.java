package blog.ibid.transfer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import blog.ibid.dialect.NoteTally;

/**
 * What an import did, counted; what it has to say of single items goes to a
 * {@link Listener} at once, so that it does not grow with the export.
 */
final class ImportReport {

	final Tally posts = new Tally();

	final Tally pages = new Tally();

	final Tally comments = new Tally();

	final Tally media = new Tally();

	final Tally authors = new Tally();

	final Tally terms = new Tally();

	/** Of a topical list that was taken out of an Ibid. */
	final Tally topics = new Tally();

	int topicEntries;

	/** Items of types that are not brought, by type. */
	final Map<String, Integer> others = new TreeMap<>();

	int pingbacks;

	int pending;

	int redirects;

	int missingFiles;

	/**
	 * Pages that look like a list of posts typed by hand, and own things that they link
	 * to.
	 */
	int typedLists;

	int typedListLinks;

	int remarkableItems;

	NoteTally notes = NoteTally.NONE;

	private final Listener listener;

	ImportReport(Listener listener) {
		this.listener = listener;
	}

	/** Tells what became of an item; each remark is a sentence. */
	void item(long id, String type, String title, Result result, List<String> remarks) {
		if (!remarks.isEmpty()) {
			this.remarkableItems++;
		}
		this.listener.item(id, type, title, result, remarks);
	}

	/** Hears of every item. */
	interface Listener {

		void item(long id, String type, String title, Result result, List<String> remarks);

	}

}
