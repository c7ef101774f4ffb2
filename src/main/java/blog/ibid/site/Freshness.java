package blog.ibid.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells what pages are made from that it changed. Every change touches its tag in the
 * same transaction; whoever keeps something in memory compares versions before using it,
 * and so sees what another node did.
 */
@Component
public class Freshness {

	private final JdbcClient jdbc;

	Freshness(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The number of changes so far, 0 before the first. */
	public long version(String tag) {
		return this.jdbc.sql("select version from freshness where tag = :tag")
			.param("tag", tag)
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	/**
	 * Those of several tags at one moment, in one query; a tag never touched is absent.
	 */
	public Map<String, Long> versions(String... tags) {
		Map<String, Long> versions = new HashMap<>();
		RowCallbackHandler collect = (row) -> versions.put(row.getString(1), row.getLong(2));
		this.jdbc.sql("select tag, version from freshness where tag in (:tags)")
			.param("tags", List.of(tags))
			.query(collect);
		return versions;
	}

	/** To be called in the transaction that makes the change. */
	public void touch(String tag) {
		int updated = this.jdbc.sql("update freshness set version = version + 1 where tag = :tag")
			.param("tag", tag)
			.update();
		if (updated == 0) {
			this.jdbc.sql("insert into freshness (tag, version) values (:tag, 1)").param("tag", tag).update();
		}
	}

}
