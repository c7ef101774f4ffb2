package blog.ibid.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The rows of a backup on their way into the tables of its version.
 */
final class RestoredRows {

	private final BackupFile backup;

	private final Connection connection;

	private final Staging staging;

	RestoredRows(BackupFile backup, Connection connection, Staging staging) {
		this.backup = backup;
		this.connection = connection;
		this.staging = staging;
	}

	/**
	 * Brings all of them.
	 * @throws BackupRefused if they don't fit into the tables or not together
	 */
	void load() throws SQLException, IOException {
		List<Table> known = Catalog.of(this.connection).tables();
		for (Table table : this.backup.manifest().tables()) {
			fit(table, known);
		}
		this.staging.trust(this.connection);
		this.connection.setAutoCommit(false);
		try {
			for (Table table : known) {
				Staging.run(this.connection, "delete from " + table.name());
			}
			for (Table table : this.backup.manifest().tables()) {
				RowLoader.load(this.connection, table, this.backup.open(table.entry()));
				this.connection.commit();
			}
		}
		finally {
			this.connection.rollback();
			this.connection.setAutoCommit(true);
		}
		check();
		count();
	}

	private static void fit(Table table, List<Table> known) throws BackupRefused {
		boolean fits = known.stream()
			.anyMatch((one) -> one.name().equals(table.name()) && one.columns().containsAll(table.columns()));
		if (!fits) {
			throw new BackupRefused(
					"The backup holds a table “" + table.name() + "” as no Ibid of its version has it.");
		}
	}

	private void check() throws SQLException, BackupRefused {
		try {
			this.staging.check(this.connection);
		}
		catch (SQLException ex) {
			throw new BackupRefused("The backup names something that it does not hold: " + ex.getMessage());
		}
	}

	/** Goes on where it was; only with the names that these tables have. */
	private void count() throws SQLException {
		for (String name : Catalog.of(this.connection).numbers(this.connection).keySet()) {
			Long next = this.backup.manifest().numbers().get(name);
			if (next != null) {
				String[] parts = name.split("\\.");
				String counter = (parts.length == 1) ? "alter sequence " + name
						: "alter table " + parts[0] + " alter column " + parts[1];
				Staging.run(this.connection, counter + " restart with " + next);
			}
		}
	}

}
