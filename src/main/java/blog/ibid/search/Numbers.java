package blog.ibid.search;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The numbers of all rows of a table, some at a time.
 */
final class Numbers {

	private Numbers() {
	}

	/**
	 * Those above a number, ascending.
	 * @param table known to the code, never from outside
	 */
	static List<Long> after(JdbcClient jdbc, String table, long id, int limit) {
		return jdbc.sql("select id from " + table + " where id > :id order by id limit :limit")
			.param("id", id)
			.param("limit", limit)
			.query(Long.class)
			.list();
	}

}
