package blog.ibid.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the rows of a backup into tables.
 */
final class RowLoader {

	private static final int ROWS_AT_ONCE = 100;

	private RowLoader() {
	}

	/** Into a table that is empty. */
	static void load(Connection connection, Table table, InputStream rows) throws SQLException, IOException {
		if (table.columns().isEmpty()) {
			return;
		}
		long number = 0;
		try (PreparedStatement insert = connection.prepareStatement(table.insert());
				var lines = new BufferedReader(new InputStreamReader(rows, StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				add(insert, table, line);
				number++;
				if (number % ROWS_AT_ONCE == 0) {
					insert.executeBatch();
				}
			}
			insert.executeBatch();
		}
		catch (SQLException ex) {
			throw new BackupRefused("The table “" + table.name() + "” could not be brought back: " + String
				.valueOf((ex.getNextException() != null) ? ex.getNextException().getMessage() : ex.getMessage()));
		}
		if (number != table.rows()) {
			throw new BackupRefused("The table “" + table.name() + "” has " + number + " rows in the backup, not "
					+ table.rows() + ".");
		}
	}

	private static void add(PreparedStatement insert, Table table, String line) throws SQLException, IOException {
		try {
			JsonNode row = JsonMapper.shared().readTree(line);
			if (!row.isArray() || row.size() != table.columns().size()) {
				throw new BackupRefused("A row of the table “" + table.name() + "” cannot be read.");
			}
			for (int i = 0; i < row.size(); i++) {
				table.columns().get(i).kind().put(insert, i + 1, row.get(i));
			}
			insert.addBatch();
		}
		catch (JacksonException | DateTimeException | IllegalArgumentException ex) {
			throw new BackupRefused("A row of the table “" + table.name() + "” cannot be read.");
		}
	}

}
