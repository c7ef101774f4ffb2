package blog.ibid.transfer;

import org.jspecify.annotations.Nullable;

/**
 * An export that cannot be read, or not further. Its message is meant for the person who
 * ran the import: what is wrong, where, and what would help.
 */
final class ExportUnreadable extends RuntimeException {

	private final String file;

	private final long line;

	private final long column;

	private final String reason;

	private final @Nullable String lastItem;

	/**
	 * @param file name of the file or part
	 * @param line from 1, 0 when the whole file is meant. Columns are counted after
	 * mending, so they may be a few characters off on a mended line; lines never are
	 * @param column from 1, 0 when unknown
	 * @param reason one or more sentences
	 * @param lastItem title and id of the item being read or read last, null if there is
	 * none yet
	 */
	ExportUnreadable(String file, long line, long column, String reason, @Nullable String lastItem) {
		super(sentence(file, line, column, reason, lastItem));
		this.file = file;
		this.line = line;
		this.column = column;
		this.reason = reason;
		this.lastItem = lastItem;
	}

	ExportUnreadable(String file, String reason) {
		this(file, 0, 0, reason, null);
	}

	private static String sentence(String file, long line, long column, String reason, @Nullable String lastItem) {
		var sentence = new StringBuilder(file);
		if (line > 0) {
			sentence.append(", line ").append(line);
		}
		if (line > 0 && column > 0) {
			sentence.append(", column ").append(column);
		}
		sentence.append(": ").append(reason);
		if (lastItem != null) {
			sentence.append(" The last item read was ").append(lastItem).append('.');
		}
		return sentence.toString();
	}

	String file() {
		return this.file;
	}

	long line() {
		return this.line;
	}

	long column() {
		return this.column;
	}

	String reason() {
		return this.reason;
	}

	@Nullable String lastItem() {
		return this.lastItem;
	}

}
