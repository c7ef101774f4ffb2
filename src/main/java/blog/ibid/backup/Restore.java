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
		try {
			Staging staging = staging();
			try {
				run(backup, staging);
			}
			finally {
				staging.forget();
			}
		}
		catch (SQLException ex) {
			throw new IOException("The database did not take it: " + ex.getMessage(), ex);
		}
		catch (FlywayException ex) {
			throw new IOException("The tables could not be made: " + ex.getMessage(), ex);
		}
	}

	Staging staging() throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			return Catalog.isH2(connection) ? new H2Staging(this.flyway, this.data)
					: new PostgresStaging(this.flyway, this.database, this.server, this.data);
		}
	}

	private void run(BackupFile backup, Staging staging) throws SQLException, IOException {
		String token = UUID.randomUUID().toString();
		prepare(backup, staging);
		media(backup);
		Files.writeString(this.data.restoring().resolve(TOKEN), token);
		staging.replaceOwn(token);
	}

	/**
	 * Lets the tables be as they were when the backup was made, then as this Ibid has
	 * them. That they were filled is no news for the search, which begins anew.
	 */
	void prepare(BackupFile backup, Staging staging) throws SQLException, IOException {
		staging.begin();
		staging.migrate(known(backup.manifest()));
		try (Connection connection = staging.open()) {
			new RestoredRows(backup, connection, staging).load();
		}
		staging.migrate(MigrationVersion.LATEST);
		try (Connection connection = staging.open()) {
			Staging.run(connection, "delete from search_change");
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
