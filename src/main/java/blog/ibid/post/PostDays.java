package blog.ibid.post;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells when there were posts.
 */
@Component
public class PostDays {

	private static final String POSTS = "from post p where p.kind = 'POST' and " + Published.SQL;

	private final JdbcClient jdbc;

	PostDays(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public PostCalendar calendar() {
		NavigableMap<YearMonth, Integer> months = new TreeMap<>();
		RowCallbackHandler collect = (row) -> months.put(YearMonth.of(row.getInt(1), row.getInt(2)), row.getInt(3));
		this.jdbc
			.sql("select extract(year from p.published_on), extract(month from p.published_on), count(*) " + POSTS
					+ " group by extract(year from p.published_on), extract(month from p.published_on)")
			.query(collect);
		return new PostCalendar(Collections.unmodifiableNavigableMap(months));
	}

	/** The days with posts next to a day: one query. */
	public Around around(LocalDate day) {
		return this.jdbc
			.sql("select (select p.published_on " + POSTS
					+ " and p.published_on < :day order by p.kind, p.status, p.published_on desc limit 1), "
					+ "(select p.published_on " + POSTS
					+ " and p.published_on > :day order by p.kind, p.status, p.published_on limit 1)")
			.param("day", day)
			.query((row, number) -> new Around(Optional.ofNullable(row.getObject(1, LocalDate.class)),
					Optional.ofNullable(row.getObject(2, LocalDate.class))))
			.single();
	}

	/** Days with posts. */
	public record Around(Optional<LocalDate> before, Optional<LocalDate> after) {
	}

}
