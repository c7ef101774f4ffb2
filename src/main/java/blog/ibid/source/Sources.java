package blog.ibid.source;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import blog.ibid.site.Freshness;
import blog.ibid.topic.ListVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register as readers see it: what published posts, approved comments and topics
 * cite.
 */
@Component
@Transactional(readOnly = true)
public class Sources {

	/** What every change of the register touches, see {@link Freshness}. */
	public static final String TAG = "sources";

	/** Sources of a page of a host. */
	public static final int ON_A_PAGE = 40;

	private static final int FOUND = 60;

	private static final int MOST_WORDS = 6;

	private final JdbcClient jdbc;

	private final Freshness freshness;

	private volatile @Nullable Kept kept;

	Sources(JdbcClient jdbc, Freshness freshness) {
		this.jdbc = jdbc;
		this.freshness = freshness;
	}

	/** The freshness of the register. */
	public long version() {
		return this.freshness.version(TAG);
	}

	/** All hosts that are cited, in order, for those who know the versions already. */
	public List<CitedHost> hosts(ListVersion list, long version) {
		String made = list + "-" + version;
		Kept last = this.kept;
		if (last == null || !last.made.equals(made)) {
			last = new Kept(made, readHosts());
			this.kept = last;
		}
		return last.hosts;
	}

	/** All hosts that are cited, in order. */
	public List<CitedHost> hosts() {
		return readHosts();
	}

	private List<CitedHost> readHosts() {
		return this.jdbc
			.sql("select s.host, count(*), count(distinct s.id), max(c.cited_at) from " + Visible.FROM + "where "
					+ Visible.SQL + " group by s.host")
			.query((row, number) -> new CitedHost(row.getString(1), row.getInt(2), row.getInt(3),
					row.getObject(4, OffsetDateTime.class).toInstant()))
			.list()
			.stream()
			.sorted((one, other) -> one.host().compareTo(other.host()))
			.toList();
	}

	/**
	 * Sources of a host, cited last first, and one more if there are more.
	 * @param after the last source of the page before, 0 for the first page
	 */
	public List<CitedSource> of(String host, long after) {
		return list("s.host = :host"
				+ ((after > 0) ? " and (s.last_cited_at < (select a.last_cited_at from source a where a.id = :after)"
						+ " or s.last_cited_at = (select a.last_cited_at from source a where a.id = :after)"
						+ " and s.id < :after)" : ""),
				Map.of("host", host, "after", after), ON_A_PAGE + 1);
	}

	/** One source; empty if readers see no citation of it. */
	public Optional<CitedSource> source(long id) {
		return list("s.id = :id", Map.of("id", id), 1).stream().findFirst();
	}

	/** Sources whose name or address has all these words, at most 60. */
	public List<CitedSource> find(String words) {
		var where = new StringBuilder("s.uses > 0");
		Map<String, Object> params = new LinkedHashMap<>();
		for (String word : words(words)) {
			String param = "w" + params.size();
			where.append(" and (lower(s.name) like :").append(param).append(" escape '!' or lower(s.address) like :");
			where.append(param).append(" escape '!')");
			params.put(param, "%" + word.replaceAll("([!%_])", "!$1") + "%");
		}
		return params.isEmpty() ? List.of() : list(where.toString(), params, FOUND);
	}

	/** The source that another was found to be, if readers see a citation of it. */
	public Optional<CitedSource> joined(long id) {
		return list("s.id = (select j.joined_id from source j where j.id = :id)", Map.of("id", id), 1).stream()
			.findFirst();
	}

	/** The one spelling of a host: lower case, without {@code www.}. */
	public static String host(String written) {
		return SourceAddress.host(written);
	}

	/** What was typed, apart. */
	public static List<String> words(String typed) {
		String tidy = typed.strip().toLowerCase(Locale.ROOT);
		return tidy.isEmpty() ? List.of() : List.of(tidy.split("\\s+")).stream().limit(MOST_WORDS).toList();
	}

	private List<CitedSource> list(String where, Map<String, Object> params, int limit) {
		return this.jdbc
			.sql("select " + CitedSource.COLUMNS + ", v.uses from (select c.source_id as id, count(*) as uses from "
					+ Visible.FROM + "where " + where + " and " + Visible.SQL
					+ " group by c.source_id) v join source s on s.id = v.id"
					+ " order by s.last_cited_at desc, s.id desc limit :limit")
			.params(params)
			.param("limit", limit)
			.query((row, number) -> CitedSource.read(row, row.getInt(11)))
			.list();
	}

	private record Kept(String made, List<CitedHost> hosts) {
	}

}
