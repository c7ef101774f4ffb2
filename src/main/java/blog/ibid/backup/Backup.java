package blog.ibid.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;

import javax.sql.DataSource;

import blog.ibid.store.DataFolder;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes backups, also while the blog is served: what is changed meanwhile is not in them.
 */
@Component
class Backup {

	/** H2's own level, on which all tables are seen as of the first statement. */
	private static final int SNAPSHOT = 6;

	/** In bytes: less than what is written at once. */
	private static final long FULL = 1 << 18;

	private final DataSource database;

	private final Flyway flyway;

	private final DataFolder data;

	private final Clock clock;

	private final String version;

	Backup(DataSource database, Flyway flyway, DataFolder data, Clock clock) {
		this.database = database;
		this.flyway = flyway;
		this.data = data;
		this.clock = clock;
		this.version = Objects.toString(Backup.class.getPackage().getImplementationVersion(), "");
	}

	/**
	 * Writes a backup that only the system's user can read, and reads it back. The file
	 * appears under its name once it is whole; one that had the name is replaced.
	 * @throws IOException if it cannot be written; nothing is left of it then
	 */
	Manifest make(Path file) throws IOException {
		Path target = file.toAbsolutePath();
		Path folder = Objects.requireNonNull(target.getParent());
		Files.createDirectories(folder);
		Path part = Files.createTempFile(folder, "." + target.getFileName() + "-", ".part", ownerOnly(folder));
		try {
			Manifest manifest = write(part);
			try (var written = BackupFile.open(part)) {
				written.verify(Long.MAX_VALUE);
			}
			Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			return manifest;
		}
		catch (SQLException ex) {
			throw new IOException("The database could not be read: " + ex.getMessage(), ex);
		}
		catch (IOException ex) {
			throw isFull(folder) ? new IOException("There is no room left on the disk for " + target + ".", ex) : ex;
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

	/** The mode 0600, where the system knows such. */
	private static FileAttribute<?>[] ownerOnly(Path folder) {
		return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

	private Manifest write(Path part) throws SQLException, IOException {
		try (var channel = FileChannel.open(part, StandardOpenOption.WRITE);
				var out = new BufferedOutputStream(considerate(part, Channels.newOutputStream(channel)), 1 << 16)) {
			Manifest manifest = write(out);
			out.flush();
			channel.force(true);
			return manifest;
		}
	}

	/** On another disk than the blog's, all of the room may be taken. */
	private OutputStream considerate(Path part, OutputStream out) throws IOException {
		FileStore disk = Files.getFileStore(part);
		return disk.equals(Files.getFileStore(this.data.path())) ? new LeavingRoom(out, () -> free(disk)) : out;
	}

	private static boolean isFull(Path folder) throws IOException {
		return free(Files.getFileStore(folder)) < FULL;
	}

	private static long free(FileStore disk) {
		try {
			return disk.getUsableSpace();
		}
		catch (IOException ex) {
			return Long.MAX_VALUE;
		}
	}

	Manifest write(OutputStream out) throws SQLException, IOException {
		try (Connection connection = this.database.getConnection()) {
			return inOneState(connection, new BackupWriter(out));
		}
	}

	/** On H2, rows come one by one only if asked for so. */
	private Manifest inOneState(Connection connection, BackupWriter writer) throws SQLException, IOException {
		boolean h2 = Catalog.isH2(connection);
		lazily(connection, h2, true);
		connection.setTransactionIsolation(h2 ? SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
		connection.setReadOnly(true);
		connection.setAutoCommit(false);
		try {
			return writer.write(connection, schema(), this.version, this.clock.instant(), this.data.media());
		}
		finally {
			connection.rollback();
			connection.setAutoCommit(true);
			connection.setReadOnly(false);
			lazily(connection, h2, false);
		}
	}

	private static void lazily(Connection connection, boolean h2, boolean lazy) throws SQLException {
		if (h2) {
			try (var statement = connection.createStatement()) {
				statement.execute("set lazy_query_execution " + lazy);
			}
		}
	}

	private String schema() {
		@Nullable MigrationInfo current = this.flyway.info().current();
		return String.valueOf(Objects.requireNonNull(current).getVersion());
	}

}
