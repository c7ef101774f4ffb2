package blog.ibid.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * The folder that holds everything the blog owns. One process at a time may have it.
 */
public final class DataFolder implements AutoCloseable {

	private static final int LOCKED_BYTE = 1_000;

	private final Path path;

	private final FileChannel lockFile;

	private DataFolder(Path path, FileChannel lockFile) {
		this.path = path;
		this.lockFile = lockFile;
	}

	/**
	 * Takes the folder for this process, and creates it where it is missing.
	 * @throws DataFolderUnusable if another process has it or it cannot be written
	 */
	static DataFolder take(Path folder) {
		Path path = folder.toAbsolutePath().normalize();
		try {
			Files.createDirectories(path);
			var lockFile = FileChannel.open(path.resolve("ibid.lock"), CREATE, READ, WRITE);
			if (lock(lockFile) == null) {
				String holder = read(lockFile);
				lockFile.close();
				throw DataFolderUnusable.inUse(path, holder);
			}
			lockFile.truncate(0);
			lockFile.write(
					ByteBuffer.wrap(("process " + ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)), 0);
			new RestoredFolder(path).putInPlace();
			return new DataFolder(path, lockFile);
		}
		catch (IOException ex) {
			throw DataFolderUnusable.notWritable(path, ex);
		}
	}

	// not the bytes that name the holder: Windows refuses to read locked ones
	private static @Nullable FileLock lock(FileChannel lockFile) throws IOException {
		try {
			return lockFile.tryLock(LOCKED_BYTE, 1, false);
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static String read(FileChannel lockFile) throws IOException {
		var bytes = ByteBuffer.allocate(100);
		lockFile.read(bytes, 0);
		return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
	}

	/** An absolute path. */
	public Path path() {
		return this.path;
	}

	/** Where the bytes of media lie, below the paths of their addresses. */
	public Path media() {
		return this.path.resolve("media");
	}

	/**
	 * The folder in which a restore prepares the other blog, as {@code ibid.mv.db} and
	 * {@code media}. What lies there counts for nothing until {@link #restored}.
	 */
	public Path restoring() {
		return new RestoredFolder(this.path).preparing();
	}

	/** Forgets what a restore prepared. */
	public void forgetRestoring() throws IOException {
		RestoredFolder.delete(restoring());
	}

	/**
	 * Lets what was prepared be this blog: at one moment, also where the process ends in
	 * the middle. It is put in place when this process leaves the folder, or when another
	 * takes it.
	 */
	public void restored() throws IOException {
		new RestoredFolder(this.path).appear();
	}

	/**
	 * Puts it in place at once. To be called while nobody has the database's file or the
	 * media open.
	 */
	public void putRestoredInPlace() throws IOException {
		new RestoredFolder(this.path).putInPlace();
	}

	/** The database is closed by then. */
	@Override
	public void close() throws IOException {
		try {
			putRestoredInPlace();
		}
		finally {
			this.lockFile.close();
		}
	}

}
