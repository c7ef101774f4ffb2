package blog.ibid.transfer;

import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import blog.ibid.site.OldNumber;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the {@link Reference references} of each old blog. To be called in the
 * transaction that brings the things themselves.
 */
@Component
class References {

	private final JdbcTemplate jdbc;

	private final JdbcClient client;

	References(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		this.client = JdbcClient.create(jdbc);
	}

	/**
	 * Those that exist, by their foreign ids. Joined, because H2 compares a long list of
	 * values with every reference of the source.
	 */
	Map<String, Reference> find(String source, Reference.Kind kind, Collection<String> foreignIds) {
		Map<String, Reference> found = new HashMap<>();
		if (!foreignIds.isEmpty()) {
			RowCallbackHandler collect = (row) -> found.put(row.getString(1),
					new Reference(kind, row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)));
			this.client.sql("""
					select r.foreign_id, r.local_id, r.digest, r.local_version
					from unnest(cast(:ids as varchar(250) array)) as wanted(foreign_id)
					join import_reference r on r.source = :source and r.kind = :kind
					and r.foreign_id = wanted.foreign_id""")
				.param("source", source)
				.param("kind", kind.name())
				.param("ids", foreignIds.stream().distinct().toArray(String[]::new), Types.ARRAY)
				.query(collect);
		}
		return found;
	}

	Optional<Reference> find(String source, Reference.Kind kind, String foreignId) {
		return Optional.ofNullable(find(source, kind, List.of(foreignId)).get(foreignId));
	}

	void add(String source, List<Reference> references) {
		this.jdbc.batchUpdate("""
				insert into import_reference (source, kind, foreign_id, local_id, digest, local_version)
				values (?, ?, ?, ?, ?, ?)""",
				references.stream()
					.map((reference) -> new Object[] { source, reference.kind().name(), reference.foreignId(),
							reference.localId(), reference.digest(), reference.localVersion() })
					.toList());
	}

	/**
	 * Remembers numbers of the old blog, see {@link OldNumber}; what is remembered
	 * already stays.
	 * @param localIds by the old blog's numbers
	 */
	void addNumbers(String source, Reference.Kind kind, Map<Long, Long> localIds) {
		Set<String> known = find(source, kind,
				localIds.keySet().stream().map((number) -> new OldNumber(number).key()).toList())
			.keySet();
		add(source,
				localIds.entrySet()
					.stream()
					.filter((each) -> !known.contains(new OldNumber(each.getKey()).key()))
					.map((each) -> new Reference(kind, new OldNumber(each.getKey()).key(), each.getValue(), 0, 0))
					.toList());
	}

	void change(String source, Reference reference) {
		this.jdbc.update("""
				update import_reference set digest = ?, local_version = ?
				where source = ? and kind = ? and foreign_id = ?""", reference.digest(), reference.localVersion(),
				source, reference.kind().name(), reference.foreignId());
	}

}
