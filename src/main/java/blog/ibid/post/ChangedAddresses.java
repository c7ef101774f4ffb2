package blog.ibid.post;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists everything that is published, for search engines.
 */
@Component
public class ChangedAddresses {

	private final JdbcClient jdbc;

	ChangedAddresses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The years with posts, and when one of a year's posts last changed. */
	public NavigableMap<Year, Instant> years() {
		NavigableMap<Year, Instant> years = new TreeMap<>();
		RowCallbackHandler collect = (row) -> years.put(Year.of(row.getInt(1)),
				row.getObject(2, OffsetDateTime.class).toInstant());
		this.jdbc
			.sql("select extract(year from p.published_on), max(greatest(p.changed_at, p.published_at)) from post p "
					+ "where p.kind = 'POST' and " + Published.SQL + " group by extract(year from p.published_on)")
			.query(collect);
		return years;
	}

	/** The newest posts of a year. */
	public List<ChangedAddress> posts(Year year, int limit) {
		return this.jdbc
			.sql("select " + ChangedAddress.COLUMNS + " from post p where p.kind = 'POST' and " + Published.SQL
					+ " and p.published_on between :first and :last"
					+ " order by p.kind, p.status, p.published_on desc, p.published_at desc, p.id desc limit :limit")
			.param("first", year.atDay(1))
			.param("last", year.atMonth(12).atEndOfMonth())
			.param("limit", limit)
			.query((row, number) -> ChangedAddress.read(row, 1))
			.list();
	}

	/** Published pages, by path. */
	public List<ChangedAddress> pages(int limit) {
		return this.jdbc
			.sql("select " + ChangedAddress.COLUMNS + " from post p where p.kind = 'PAGE' and " + Published.SQL
					+ " order by p.path limit :limit")
			.param("limit", limit)
			.query((row, number) -> ChangedAddress.read(row, 1))
			.list();
	}

	/** The categories that have posts, and when the newest of each was published. */
	public Map<PublicTerm, Instant> categories(int limit) {
		Map<PublicTerm, Instant> categories = new LinkedHashMap<>();
		RowCallbackHandler collect = (row) -> categories.put(PublicTerm.read(row, 1),
				row.getObject(7, OffsetDateTime.class).toInstant());
		this.jdbc
			.sql("select " + PublicTerm.COLUMNS + """
					, max(o.published_at) from term m join post_term o on o.term_id = m.id
					where m.kind = 'CATEGORY' and o.published_on is not null group by\s""" + PublicTerm.COLUMNS
					+ " order by m.path limit :limit")
			.param("limit", limit)
			.query(collect);
		return categories;
	}

}
