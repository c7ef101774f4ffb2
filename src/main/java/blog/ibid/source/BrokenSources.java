package blog.ibid.source;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the sources that are no longer there, for the start page.
 */
@Component
public class BrokenSources {

	/** As far as is counted. */
	public static final int COUNTED = 100;

	private final JdbcClient jdbc;

	BrokenSources(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Counted as far as {@link #COUNTED}. */
	@Transactional(readOnly = true)
	public int count() {
		return this.jdbc.sql(
				"select count(*) from (select 1 from source s where s.state in ('GONE', 'UNREACHABLE') and s.uses > 0 and "
						+ CitedSource.BROKEN + " limit :limit) broken")
			.param("limit", COUNTED)
			.query(Integer.class)
			.single();
	}

}
