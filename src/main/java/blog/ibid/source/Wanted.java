package blog.ibid.source;

import java.util.Locale;

/**
 * Which sources an author wants to see, in SQL of the source whose alias is {@code s}.
 */
enum Wanted {

	ALL(""), BROKEN(" and " + CitedSource.BROKEN), MOVED(" and s.state = 'MOVED'"), CLOSED(" and s.state = 'CLOSED'"),
	OFTEN(" and s.uses >= 5"), ONCE(" and s.uses = 1"), UNCHECKED(" and s.state = 'UNCHECKED'");

	private final String sql;

	Wanted(String sql) {
		this.sql = sql;
	}

	String sql() {
		return this.sql;
	}

	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Wanted named(String name) {
		for (Wanted wanted : values()) {
			if (wanted.label().equals(name)) {
				return wanted;
			}
		}
		return ALL;
	}

}
