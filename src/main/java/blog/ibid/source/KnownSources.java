package blog.ibid.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds sources by their addresses, and makes those that are new.
 */
@Component
class KnownSources {

	/** A source named by hand keeps its name. */
	static final int BY_HAND = 9;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	KnownSources(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * @param names what the sources are called, by the digests of their addresses
	 */
	Map<String, Known> of(Map<String, Named> names) {
		Map<String, Known> known = find(names.keySet());
		List<@Nullable Object[]> fresh = new ArrayList<>();
		List<@Nullable Object[]> renamed = new ArrayList<>();
		names.forEach((digest, named) -> {
			Known old = known.get(digest);
			if (old == null) {
				fresh.add(
						new Object[] { digest, named.address.written(), named.address.host(), named.name, named.rank });
			}
			else if (named.rank > old.rank) {
				renamed.add(new Object[] { named.name, named.rank, old.id });
			}
		});
		this.batches.batchUpdate(
				"insert into source (digest, address, host, name, name_rank, uses) values (?, ?, ?, ?, ?, 0)", fresh);
		this.batches.batchUpdate("update source set name = ?, name_rank = ? where id = ?", renamed);
		known.putAll(find(fresh.stream().map((row) -> String.valueOf(row[0])).toList()));
		return known;
	}

	private Map<String, Known> find(Collection<String> digests) {
		Map<String, Known> known = new HashMap<>();
		if (!digests.isEmpty()) {
			RowCallbackHandler collect = (row) -> known.put(row.getString(1),
					new Known(row.getLong(2), row.getObject(3, Long.class), row.getInt(4)));
			this.jdbc.sql("select digest, id, joined_id, name_rank from source where digest in (:digests)")
				.param("digests", digests)
				.query(collect);
		}
		return known;
	}

	/** Counts their citations anew, and forgets those that nobody cites or has kept. */
	void count(Collection<Long> sources) {
		if (sources.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				update source set uses = (select count(*) from citation c where c.source_id = source.id),
				first_cited_at = (select min(c.cited_at) from citation c where c.source_id = source.id),
				last_cited_at = (select max(c.cited_at) from citation c where c.source_id = source.id)
				where id in (:ids)""").param("ids", sources).update();
		String unused = this.jdbc.sql("""
				select s.id from source s where s.id in (:ids) and s.uses = 0 and s.joined_id is null
				and s.name_rank < 9 and not exists (select 1 from source j where j.joined_id = s.id)
				and not exists (select 1 from citation c where c.found_id = s.id)""")
			.param("ids", sources)
			.query(String.class)
			.list()
			.stream()
			.collect(Collectors.joining(","));
		if (!unused.isEmpty()) {
			this.batches.update("delete from source where id in (" + unused + ")");
		}
	}

	/**
	 * @param joined the source that it is found to be, null if it is itself
	 * @param rank how well it is named
	 */
	record Known(long id, @Nullable Long joined, int rank) {

		/** The source that is meant. */
		long effective() {
			return (this.joined != null) ? this.joined : this.id;
		}

	}

	/**
	 * What a text calls a source.
	 */
	record Named(SourceAddress address, String name, int rank) {

		static Named of(SourceAddress address, LinkInText link) {
			boolean silent = link.name().isEmpty();
			int rank = switch (link.place()) {
				case NOTE -> 3;
				case SOURCES -> 2;
				case BODY -> 1;
			};
			return new Named(address, silent ? address.plain() : link.name(), silent ? 0 : rank);
		}

		Named better(Named other) {
			return (other.rank > this.rank) ? other : this;
		}

	}

}
