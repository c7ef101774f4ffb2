package blog.ibid.store;

import java.nio.file.Path;

/**
 * The data folder cannot be had; the message says why and what to do.
 */
public final class DataFolderUnusable extends RuntimeException {

	private DataFolderUnusable(String message) {
		super(message);
	}

	static DataFolderUnusable inUse(Path folder, String holder) {
		return new DataFolderUnusable("Another Ibid (" + holder + ") is running on the data folder " + folder
				+ ". Stop it first, or choose another folder with --ibid.data=FOLDER.");
	}

	static DataFolderUnusable notWritable(Path folder, Exception cause) {
		return new DataFolderUnusable("The data folder " + folder + " cannot be written (" + cause.getMessage()
				+ "). Choose another with --ibid.data=FOLDER, or correct its rights.");
	}

	static DataFolderUnusable losesWrites() {
		return new DataFolderUnusable("The H2 database would lose what it has confirmed when the process is killed. "
				+ "Add ;WRITE_DELAY=0 to its URL.");
	}

}
