package blog.ibid.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import blog.ibid.site.Freshness;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register as its authors keep it.
 */
@Component
class SourceDesk {

	static final int ON_A_PAGE = 30;

	static final int CANDIDATES = 12;

	private final JdbcClient jdbc;

	private final KnownSources known;

	private final Freshness freshness;

	SourceDesk(JdbcClient jdbc, KnownSources known, Freshness freshness) {
		this.jdbc = jdbc;
		this.known = known;
		this.freshness = freshness;
	}

	/**
	 * A page of sources, cited last first, and one more if there are more.
	 * @param after the last source of the page before, 0 for the first page
	 */
	@Transactional(readOnly = true)
	public List<CitedSource> page(Wanted wanted, String words, long after) {
		var where = new StringBuilder("s.uses > 0").append(wanted.sql());
		Map<String, Object> params = like(words, where);
		if (after > 0) {
			where.append(" and (s.last_cited_at < (select a.last_cited_at from source a where a.id = :after)"
					+ " or s.last_cited_at = (select a.last_cited_at from source a where a.id = :after) and s.id < :after)");
			params.put("after", after);
		}
		return list(where.toString(), params, ON_A_PAGE + 1);
	}

	private static Map<String, Object> like(String words, StringBuilder where) {
		Map<String, Object> params = new HashMap<>();
		for (String word : Sources.words(words)) {
			String param = "w" + params.size();
			where.append(" and (lower(s.name) like :").append(param).append(" escape '!' or lower(s.address) like :");
			where.append(param).append(" escape '!')");
			params.put(param, "%" + word.replaceAll("([!%_])", "!$1") + "%");
		}
		return params;
	}

	private List<CitedSource> list(String where, Map<String, Object> params, int limit) {
		return this.jdbc
			.sql("select " + CitedSource.COLUMNS + ", s.uses from source s where " + where
					+ " order by s.last_cited_at desc, s.id desc limit :limit")
			.params(params)
			.param("limit", limit)
			.query((row, number) -> CitedSource.read(row, row.getInt(11)))
			.list();
	}

	@Transactional(readOnly = true)
	public Optional<CitedSource> find(long id) {
		return list("s.id = :id and s.joined_id is null", new HashMap<>(Map.of("id", id)), 1).stream().findFirst();
	}

	/** Those that an author found to be the same. */
	@Transactional(readOnly = true)
	public List<CitedSource> joinedWith(long id) {
		return list("s.joined_id = :id", new HashMap<>(Map.of("id", id)), 100);
	}

	/** What may be the same: with the words, or else of the same site. */
	@Transactional(readOnly = true)
	public List<CitedSource> candidates(CitedSource source, String words) {
		var where = new StringBuilder("s.uses > 0 and s.joined_id is null and s.id <> :id");
		Map<String, Object> params = like(words, where);
		params.put("id", source.id());
		if (params.size() == 1) {
			where.append(" and s.host = :host");
			params.put("host", source.host());
		}
		return list(where.toString(), params, CANDIDATES);
	}

	/** Gives it a name that no text changes. */
	@Transactional
	public void rename(long id, String name) {
		this.jdbc.sql("update source set name = :name, name_rank = :rank where id = :id")
			.param("name", name)
			.param("rank", KnownSources.BY_HAND)
			.param("id", id)
			.update();
		this.freshness.touch(Sources.TAG);
	}

	/**
	 * From now on another is the same as this one.
	 * @return false if either is not there any more, or is joined already
	 */
	@Transactional
	public boolean join(long id, long other) {
		List<Long> free = this.jdbc
			.sql("select id from source where id in (:ids) and joined_id is null order by id for update")
			.param("ids", Set.of(id, other))
			.query(Long.class)
			.list();
		if (free.size() < 2) {
			return false;
		}
		Map<String, Long> both = Map.of("id", id, "other", other);
		this.jdbc.sql("update citation set source_id = :id where source_id = :other").params(both).update();
		this.jdbc.sql("update source set joined_id = :id where joined_id = :other or id = :other")
			.params(both)
			.update();
		this.known.count(Set.of(id, other));
		this.freshness.touch(Sources.TAG);
		return true;
	}

	/** Takes one that was joined with this one apart again. */
	@Transactional
	public boolean separate(long id, long other) {
		int done = this.jdbc.sql("update source set joined_id = null where id = :other and joined_id = :id")
			.param("id", id)
			.param("other", other)
			.update();
		if (done == 1) {
			this.jdbc.sql("update citation set source_id = found_id where found_id = :other")
				.param("other", other)
				.update();
			this.known.count(Set.of(id, other));
			this.freshness.touch(Sources.TAG);
		}
		return done == 1;
	}

}
