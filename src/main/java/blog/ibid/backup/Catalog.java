package blog.ibid.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables of a connection's schema, those that belong into a backup. Not among them
 * are who is signed in and with which browser, links that let somebody in once, and what
 * is noted of changes, with how far those were followed.
 */
final class Catalog {

	private static final Set<String> LEFT_OUT = Set.of("flyway_schema_history", "spring_session",
			"spring_session_attributes", "remembered_device", "one_time_link", "search_change", "search_feed",
			"source_feed");

	private static final String COLUMNS = """
			select lower(c.table_name), lower(c.column_name), c.data_type, c.is_identity
			from information_schema.columns c join information_schema.tables t
			on t.table_schema = c.table_schema and t.table_name = c.table_name
			where c.table_schema = current_schema and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
			order by 1, c.ordinal_position""";

	private final List<Table> tables = new ArrayList<>();

	/** Columns that count by themselves: {@code author.id}. */
	private final List<String> counted = new ArrayList<>();

	private Catalog() {
	}

	/**
	 * Reads it.
	 * @throws SQLException also if a column is of a kind that no backup can hold
	 */
	static Catalog of(Connection connection) throws SQLException {
		var catalog = new Catalog();
		Map<String, List<Table.Column>> found = new LinkedHashMap<>();
		try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery(COLUMNS)) {
			while (row.next()) {
				String table = row.getString(1);
				if (!LEFT_OUT.contains(table)) {
					found.computeIfAbsent(table, (name) -> new ArrayList<>()).add(column(row));
					if (row.getString(4).equals("YES")) {
						catalog.counted.add(table + "." + row.getString(2));
					}
				}
			}
		}
		found.forEach((name, columns) -> catalog.tables.add(new Table(name, List.copyOf(columns), 0)));
		return catalog;
	}

	private static Table.Column column(ResultSet row) throws SQLException {
		String type = row.getString(3);
		Kind kind = Kind.of(type)
			.orElseThrow(() -> new SQLException("No backup can hold a column of the type " + type));
		return new Table.Column(row.getString(2), kind);
	}

	List<Table> tables() {
		return this.tables;
	}

	/**
	 * What sequences and counted columns give next. To be asked after the rows were read,
	 * as numbers don't wait for a transaction.
	 */
	Map<String, Long> numbers(Connection connection) throws SQLException {
		boolean h2 = isH2(connection);
		Map<String, Long> numbers = new TreeMap<>();
		try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery(h2 ? """
				select lower(sequence_name), base_value from information_schema.sequences
				where sequence_schema = current_schema
				union all select lower(table_name || '.' || column_name), identity_base
				from information_schema.columns where table_schema = current_schema and is_identity = 'YES'""" : """
				select case when a.attname is null then s.sequencename::text
					else t.relname || '.' || a.attname end,
				s.increment_by, quote_ident(s.sequencename::text) from pg_sequences s
				join pg_class c on c.relname = s.sequencename and c.relkind = 'S'
					and c.relnamespace = current_schema::text::regnamespace
				left join pg_depend d on d.objid = c.oid and d.deptype = 'i'
					and d.classid = 'pg_class'::regclass
				left join pg_class t on t.oid = d.refobjid
				left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
				where s.schemaname = current_schema""")) {
			while (row.next()) {
				String name = row.getString(1);
				if (!name.contains(".") || this.counted.contains(name)) {
					numbers.put(name, h2 ? row.getLong(2) : next(connection, row.getString(3), row.getLong(2)));
				}
			}
		}
		return numbers;
	}

	/** PostgreSQL's own list forgets where a sequence was started anew. */
	private static long next(Connection connection, String sequence, long step) throws SQLException {
		try (var statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select last_value, is_called from " + sequence)) {
			row.next();
			return row.getBoolean(2) ? row.getLong(1) + step : row.getLong(1);
		}
	}

	static boolean isH2(Connection connection) throws SQLException {
		return connection.getMetaData().getDatabaseProductName().equals("H2");
	}

}
