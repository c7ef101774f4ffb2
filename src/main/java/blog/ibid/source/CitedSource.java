package blog.ibid.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/**
 * A source.
 *
 * @param id number
 * @param address as it was first cited
 * @param host lower case, without {@code www.}
 * @param name as it is cited, or as an author calls it
 * @param uses how often it is cited
 * @param first when it was cited first, null if it isn't
 * @param last when it was cited last, null if it isn't
 * @param state of the link to it
 * @param movedTo where it is read now, null if it has not moved
 * @param checked when that was looked at, null if never
 * @param failing since when nobody answers, null if somebody does
 */
public record CitedSource(long id, String address, String host, String name, int uses, @Nullable Instant first,
		@Nullable Instant last, LinkState state, @Nullable String movedTo, @Nullable Instant checked,
		@Nullable Instant failing) {

	/** As long as a site may be down before a link to it counts as broken. */
	static final Duration PATIENCE = Duration.ofDays(7);

	/** The same in SQL, of the source whose alias is {@code s}. */
	static final String BROKEN = "(s.state = 'GONE' or s.state = 'UNREACHABLE'"
			+ " and s.failing_since <= s.checked_at - interval '7' day)";

	static final String COLUMNS = "s.id, s.address, s.host, s.name, s.first_cited_at, s.last_cited_at, s.state,"
			+ " s.moved_to, s.checked_at, s.failing_since";

	private static final int LONGEST_SHOWN = 100;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

	static CitedSource read(ResultSet row, int uses) throws SQLException {
		return new CitedSource(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), uses, time(row, 5),
				time(row, 6), LinkState.valueOf(row.getString(7)), row.getString(8), time(row, 9), time(row, 10));
	}

	private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/** Whether there is nothing to be read any more: twice, a week apart. */
	public boolean isBroken() {
		return this.state == LinkState.GONE || this.state == LinkState.UNREACHABLE && this.failing != null
				&& this.checked != null && !this.failing.isAfter(this.checked.minus(PATIENCE));
	}

	/** Where the Internet Archive would have it as it was when it was first cited. */
	public String archived() {
		return "https://web.archive.org/web/" + ((this.first != null) ? DAY.format(this.first) : "2") + "/"
				+ this.address;
	}

	/** The address without what all have, and not too long to be read. */
	public String plain() {
		String plain = this.address.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "");
		return (plain.length() <= LONGEST_SHOWN) ? plain : plain.substring(0, LONGEST_SHOWN) + "…";
	}

	/** Where all its citations are read. */
	public String href() {
		return "/sources/" + this.host + "/" + this.id + "/";
	}

}
