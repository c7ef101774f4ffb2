package blog.ibid.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What an index says of itself, kept with each of its commits.
 *
 * @param format see {@link Fields#FORMAT}
 * @param language of its words
 * @param database the changes of which it follows
 * @param position up to which it has them
 * @param made when it was made anew, in seconds of the epoch, 0 if that is not known
 */
record IndexState(String format, String language, String database, long position, long made) {

	static IndexState of(Map<String, String> data) {
		return new IndexState(data.getOrDefault("format", ""), data.getOrDefault("language", ""),
				data.getOrDefault("database", ""), number(data.getOrDefault("position", ""), -1),
				number(data.getOrDefault("made", ""), 0));
	}

	private static long number(String written, long otherwise) {
		return written.matches("[0-9]{1,18}") ? Long.parseLong(written) : otherwise;
	}

	Map<String, String> data() {
		Map<String, String> data = new HashMap<>();
		data.put("format", this.format);
		data.put("language", this.language);
		data.put("database", this.database);
		data.put("position", Long.toString(this.position));
		data.put("made", Long.toString(this.made));
		return data;
	}

	/**
	 * Whether an index in this state becomes like the database by the changes that are
	 * kept.
	 * @param now where they stand
	 * @param words the language of the blog
	 */
	boolean precedes(ChangeFeed.State now, Locale words) {
		return this.database.equals(now.database()) && this.language.equals(words.toLanguageTag())
				&& this.position >= now.keptFrom() && this.position <= now.end();
	}

	IndexState at(long newPosition) {
		return new IndexState(this.format, this.language, this.database, newPosition, this.made);
	}

}
