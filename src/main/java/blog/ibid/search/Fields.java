package blog.ibid.search;

/**
 * What a document of the index is made of.
 */
final class Fields {

	/**
	 * To be raised whenever documents are made otherwise: then every index is made anew.
	 */
	static final String FORMAT = "3";

	/**
	 * Kind and number of the thing, the same for its notes: what is replaced together.
	 */
	static final String THING = "thing";

	static final String KIND = "kind";

	static final String ID = "id";

	/** Of the text: a hit in a text that was replaced is not shown. */
	static final String VERSION = "version";

	/** The printed number of a note; absent for what is none. */
	static final String NOTE = "note";

	static final String ANCHOR = "anchor";

	/** What readers filter by; notes are a type of their own. */
	static final String TYPE = "type";

	static final String CATEGORY = "category";

	static final String YEAR = "year";

	static final String AUTHOR = "author";

	/** A post's slug, by which others link to it. */
	static final String PATH = "path";

	/** The slug of a post that is linked to. */
	static final String LINK = "link";

	/** Words by their stems, with their places in the stored text. */
	static final String TEXT = "text";

	/** Words as they are spelt but for case and accents. */
	static final String EXACT = "exact";

	static final String TITLE = "title";

	static final String EXACT_TITLE = "exactTitle";

	static final String NAMES = "names";

	static final String ABOUT = "about";

	/** Seconds, for the order. */
	static final String TIME = "time";

	/** Different for every document, for the order of equals. */
	static final String PLACE = "place";

	/** Features that lift a document a little. */
	static final String RANK = "rank";

	static final String RECENT = "recent";

	static final String WHOLE = "whole";

	private Fields() {
	}

	static String thing(String kind, long id) {
		return kind + ":" + id;
	}

}
