package blog.ibid.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * All that a blog's H2 file holds, in a form that two blogs with the same content share:
 * where a row points to another, that one's natural key or text stands instead of the
 * number it happened to get.
 */
final class DatabaseDump {

	/**
	 * When a row was made and how often memory was told to forget say nothing of the
	 * content.
	 */
	private static final Set<String> BY_CHANCE = Set.of("freshness.version", "author.created_at",
			"revision.replaced_at", "media.uploaded_at", "topic.made_at", "topic.changed_at");

	/** What a blog keeps for itself, and draws at random or numbers as it comes. */
	private static final Set<String> NO_CONTENT = Set.of("search_change", "search_feed", "signing_key");

	/**
	 * H2's code; an empty database has no tables, or some when a migration was under way.
	 */
	private static final int NO_SUCH_TABLE = 42102;

	private static final int NO_TABLES = 42104;

	/** Reading alone, H2 cannot finish a file whose making was broken off. */
	private static final int NOT_EVEN_MADE = 90097;

	private final Connection connection;

	private final Map<String, Map<Long, String>> names = new HashMap<>();

	private DatabaseDump(Connection connection) throws SQLException {
		this.connection = connection;
		this.names.put("author", keys("select id, slug from author"));
		this.names.put("media", keys("select id, path from media"));
		this.names.put("term", keys("select id, kind || ' ' || slug from term"));
		this.names.put("post", keys("select id, kind || ' ' || path from post"));
		this.names.put("comment",
				keys("select local_id, source || ' ' || foreign_id from import_reference " + "where kind = 'COMMENT'"));
		this.names.put("noted_text", keys("""
				select id, body || '|' || coalesce(lead_in, '') || '|' || excerpt || '|' || words || '|' || coalesce(
					(select listagg(note_key || '=' || body || lost, '|') within group (order by position)
					from note where text_id = noted_text.id), '')
				from noted_text"""));
	}

	/**
	 * The lines, table by table, each sorted.
	 * @param data the data folder of a blog that nobody has open
	 */
	static List<String> of(Path data) {
		try (Connection connection = open(data)) {
			return new DatabaseDump(connection).lines();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The rows of a table; none where a kill came before the table was made. */
	static long count(Path data, String table) {
		try (Connection connection = open(data);
				var statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select count(*) from " + table)) {
			row.next();
			return row.getLong(1);
		}
		catch (SQLException ex) {
			if (Set.of(NO_SUCH_TABLE, NO_TABLES, NOT_EVEN_MADE).contains(ex.getErrorCode())) {
				return 0;
			}
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Of a copy, for reading alone: that leaves the file as it was found, also after a
	 * kill, and nothing here holds it when it cannot be opened.
	 */
	private static Connection open(Path data) throws SQLException {
		return DriverManager.getConnection("jdbc:h2:file:" + copy(data) + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", "sa",
				"");
	}

	private static Path copy(Path data) {
		try {
			Path folder = Files.createTempDirectory("dump");
			Path file = Files.copy(data.resolve("ibid.mv.db"), folder.resolve("ibid.mv.db"));
			folder.toFile().deleteOnExit();
			file.toFile().deleteOnExit();
			return folder.resolve("ibid");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> lines() throws SQLException {
		var lines = new ArrayList<String>();
		for (String table : tables()) {
			List<String> rows = rows(table);
			Collections.sort(rows);
			lines.addAll(rows);
		}
		return lines;
	}

	private List<String> tables() throws SQLException {
		var tables = new ArrayList<String>();
		try (var statement = this.connection.createStatement(); ResultSet found = statement.executeQuery("""
				select lower(table_name) from information_schema.tables
				where table_schema = 'PUBLIC' and table_name not like 'flyway%' order by 1""")) {
			while (found.next()) {
				if (!NO_CONTENT.contains(found.getString(1))) {
					tables.add(found.getString(1));
				}
			}
		}
		return tables;
	}

	private List<String> rows(String table) throws SQLException {
		var rows = new ArrayList<String>();
		try (var statement = this.connection.createStatement();
				ResultSet row = statement.executeQuery("select * from " + table)) {
			while (row.next()) {
				rows.add(table + ": " + cells(table, row));
			}
		}
		return rows;
	}

	private Map<String, String> cells(String table, ResultSet row) throws SQLException {
		var cells = new TreeMap<String, String>();
		for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
			String column = row.getMetaData().getColumnName(i).toLowerCase();
			if (!BY_CHANCE.contains(table + "." + column)) {
				String target = target(table, column, row);
				cells.put(column, (target != null) ? name(target, row.getLong(i)) : String.valueOf(row.getString(i)));
			}
		}
		return cells;
	}

	/** The table that a number points into; null where it is no pointer. */
	private static @Nullable String target(String table, String column, ResultSet row) throws SQLException {
		return switch (column) {
			case "id", "parent_id" -> table;
			case "text_id", "bio_id" -> "noted_text";
			case "root_id" -> "comment";
			case "cover_id" -> "media";
			case "post_id", "author_id", "term_id" -> column.replace("_id", "");
			case "local_id" -> row.getString("kind").toLowerCase();
			default -> null;
		};
	}

	private String name(String table, long id) {
		Map<Long, String> known = this.names.getOrDefault(table, Map.of());
		return (id != 0) ? known.getOrDefault(id, "nameless") : "none";
	}

	private Map<Long, String> keys(String query) throws SQLException {
		var keys = new HashMap<Long, String>();
		try (var statement = this.connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			while (row.next()) {
				keys.put(row.getLong(1), row.getString(2));
			}
		}
		return keys;
	}

}
