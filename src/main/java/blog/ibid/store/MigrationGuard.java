package blog.ibid.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.flywaydb.core.Flyway;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps a copy of the H2 database while its tables change. H2 ends the transaction at
 * each change of a table and makes some by copying the table, so that a process killed in
 * the middle can leave a database that neither the old nor the new Ibid understands: the
 * next start takes the copy, and changes the tables again.
 */
class MigrationGuard implements FlywayMigrationStrategy {

	private static final String DATABASE = "ibid.mv.db";

	private final Path folder;

	private final Path copy;

	MigrationGuard(DataFolder data) {
		this.folder = data.path();
		this.copy = this.folder.resolve("ibid.before-migration.zip");
	}

	/** To be called before the database is opened. */
	void restore() {
		if (Files.exists(this.copy)) {
			try {
				unpack();
				Files.delete(this.copy);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private void unpack() throws IOException {
		Path unpacked = this.folder.resolve(DATABASE + ".unpacked");
		try (var zip = new ZipInputStream(Files.newInputStream(this.copy))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().endsWith(DATABASE)) {
					Files.copy(zip, unpacked, StandardCopyOption.REPLACE_EXISTING);
				}
			}
		}
		sync(unpacked);
		Files.move(unpacked, this.folder.resolve(DATABASE), StandardCopyOption.ATOMIC_MOVE);
	}

	@Override
	public void migrate(Flyway flyway) {
		if (flyway.info().pending().length == 0) {
			return;
		}
		try {
			Path written = this.folder.resolve(this.copy.getFileName() + ".part");
			Files.deleteIfExists(written);
			new JdbcTemplate(flyway.getConfiguration().getDataSource())
				.execute("backup to '" + written.toString().replace("'", "''") + "'");
			sync(written);
			Files.move(written, this.copy, StandardCopyOption.ATOMIC_MOVE);
			flyway.migrate();
			Files.delete(this.copy);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void sync(Path file) throws IOException {
		try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

}
