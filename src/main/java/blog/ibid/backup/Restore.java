package blog.ibid.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import javax.sql.DataSource;

import blog.ibid.store.DataFolder;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Brings a backup back: all of it or nothing. What it prepares lies beside the blog, and
 * takes its place at one moment.
 */
@Component
class Restore {

	/** In the settings of a database that was restored, as in the folder that waits. */
	static final String TOKEN = "restored";

	private final DataSource database;

	private final JdbcConnectionDetails server;

	private final Flyway flyway;

	private final DataFolder data;

	Restore(DataSource database, JdbcConnectionDetails server, Flyway flyway, DataFolder data) {
		this.database = database;
		this.server = server;
		this.flyway = flyway;
		this.data = data;
	}

	/** Looks through all of a backup, and changes nothing. */
	void verify(BackupFile backup) throws IOException {
		backup.verify(Files.getFileStore(this.data.path()).getUsableSpace());
		known(backup.manifest());
	}

	private MigrationVersion known(Manifest manifest) throws BackupRefused {
		MigrationVersion version = version(manifest.schema());
		List<MigrationVersion> known = Arrays.stream(this.flyway.info().all())
			.map((migration) -> migration.getVersion())
			.filter(Objects::nonNull)
			.toList();
		if (known.stream().allMatch((one) -> one.compareTo(version) < 0)) {
			throw new BackupRefused("This backup was made by a newer Ibid (" + manifest.ibid() + ", its tables are "
					+ version + "). Install that version, and restore with it.");
		}
		if (!known.contains(version)) {
			throw new BackupRefused("This Ibid does not know the tables of this backup (" + version + ").");
		}
		return version;
	}

	private static MigrationVersion version(String schema) throws BackupRefused {
		try {
			return MigrationVersion.fromVersion(schema);
		}
		catch (FlywayException ex) {
			throw new BackupRefused("The backup names no version of its tables.");
		}
	}

	/**
	 * Restores what was verified.
	 * @throws IOException if it cannot be done; the blog is as it was then
	 */
	void run(BackupFile backup) throws IOException {
		this.data.forgetRestoring();
		try (Connection connection = this.database.getConnection()) {
			if (Catalog.isH2(connection)) {
				run(backup, new H2Staging(this.flyway, this.data));
			}
			else {
				run(backup, new PostgresStaging(this.flyway, this.database, this.server, this.data));
			}
		}
		catch (SQLException ex) {
			throw new IOException("The database did not take it: " + ex.getMessage(), ex);
		}
		catch (FlywayException ex) {
			throw new IOException("The tables could not be made: " + ex.getMessage(), ex);
		}
		finally {
			this.data.forgetRestoring();
		}
	}

	private void run(BackupFile backup, Staging staging) throws SQLException, IOException {
		String token = UUID.randomUUID().toString();
		staging.begin();
		staging.migrate(known(backup.manifest()));
		try (Connection connection = staging.open()) {
			load(backup, connection, staging);
		}
		staging.migrate(MigrationVersion.LATEST);
		media(backup);
		Files.writeString(this.data.restoring().resolve(TOKEN), token);
		staging.replaceOwn(token);
	}

	private void load(BackupFile backup, Connection connection, Staging staging) throws SQLException, IOException {
		List<Table> known = Catalog.of(connection).tables();
		for (Table table : backup.manifest().tables()) {
			boolean fits = known.stream()
				.anyMatch((one) -> one.name().equals(table.name()) && one.columns().containsAll(table.columns()));
			if (!fits) {
				throw new BackupRefused(
						"The backup holds a table “" + table.name() + "” as no Ibid of its version has it.");
			}
		}
		staging.trust(connection);
		connection.setAutoCommit(false);
		try {
			for (Table table : known) {
				Staging.run(connection, "delete from " + table.name());
			}
			for (Table table : backup.manifest().tables()) {
				RowLoader.load(connection, table, backup.open(table.entry()));
				connection.commit();
			}
		}
		finally {
			connection.rollback();
			connection.setAutoCommit(true);
		}
		check(connection, staging);
		numbers(backup.manifest().numbers(), connection);
	}

	private static void check(Connection connection, Staging staging) throws SQLException, BackupRefused {
		try {
			staging.check(connection);
		}
		catch (SQLException ex) {
			throw new BackupRefused("The backup names something that it does not hold: " + ex.getMessage());
		}
	}

	/** Only the names that these tables have. */
	private static void numbers(Map<String, Long> numbers, Connection connection) throws SQLException {
		for (String name : Catalog.of(connection).numbers(connection).keySet()) {
			Long next = numbers.get(name);
			if (next != null) {
				String[] parts = name.split("\\.");
				Staging
					.run(connection,
							((parts.length == 1) ? "alter sequence " + name
									: "alter table " + parts[0] + " alter column " + parts[1]) + " restart with "
									+ next);
			}
		}
	}

	private void media(BackupFile backup) throws IOException {
		Path folder = Files.createDirectories(this.data.restoring().resolve("media"));
		for (Manifest.Entry entry : backup.manifest().files()) {
			if (entry.name().startsWith(Manifest.MEDIA)) {
				Path file = folder.resolve(entry.name().substring(Manifest.MEDIA.length())).normalize();
				if (!file.startsWith(folder)) {
					throw new BackupRefused("The backup holds something outside of its folders.");
				}
				Files.createDirectories(Objects.requireNonNull(file.getParent()));
				try (InputStream in = backup.open(entry.name())) {
					Files.copy(in, file);
				}
				try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
					channel.force(true);
				}
			}
		}
	}

}
