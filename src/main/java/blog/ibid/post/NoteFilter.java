package blog.ibid.post;

import java.util.Locale;

/**
 * What may be wanting in a note, in SQL of the note whose alias is {@code n}.
 */
enum NoteFilter {

	ALL(""),
	/** Neither a link to another site nor a title in italics or quotation marks. */
	SOURCE(" and n.links = 0 and not n.titled and not n.lost"),
	/** No year. */
	DATE(" and not n.dated and not n.lost"), TWICE(" and n.uses > 1"), UNUSED(" and n.uses = 0"), LOST(" and n.lost");

	private final String sql;

	NoteFilter(String sql) {
		this.sql = sql;
	}

	String sql() {
		return this.sql;
	}

	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	static NoteFilter named(String name) {
		for (NoteFilter filter : values()) {
			if (filter.label().equals(name)) {
				return filter;
			}
		}
		return ALL;
	}

}
