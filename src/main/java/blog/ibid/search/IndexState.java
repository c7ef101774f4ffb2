package blog.ibid.search;

import java.util.HashMap;
import java.util.Map;

/**
 * What an index says of itself, kept with each of its commits.
 *
 * @param format see {@link Fields#FORMAT}
 * @param language of its words
 * @param database the changes of which it follows
 * @param position up to which it has them
 */
record IndexState(String format, String language, String database, long position) {

	static IndexState of(Map<String, String> data) {
		String position = data.getOrDefault("position", "-1");
		return new IndexState(data.getOrDefault("format", ""), data.getOrDefault("language", ""),
				data.getOrDefault("database", ""), position.matches("[0-9]{1,18}") ? Long.parseLong(position) : -1);
	}

	Map<String, String> data() {
		Map<String, String> data = new HashMap<>();
		data.put("format", this.format);
		data.put("language", this.language);
		data.put("database", this.database);
		data.put("position", Long.toString(this.position));
		return data;
	}

	IndexState at(long newPosition) {
		return new IndexState(this.format, this.language, this.database, newPosition);
	}

}
