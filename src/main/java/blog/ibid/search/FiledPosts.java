package blog.ibid.search;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The posts that bear the names of terms.
 */
@Component
class FiledPosts {

	private final JdbcClient jdbc;

	FiledPosts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Long> under(Collection<Long> terms) {
		return this.jdbc.sql("select distinct post_id from post_term where term_id in (:terms)")
			.param("terms", terms)
			.query(Long.class)
			.list();
	}

}
