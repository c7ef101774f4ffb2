package blog.ibid.transfer;

import java.io.IOException;

/**
 * What the lower layers (files, encoding, mending) find wrong with an export. They don't
 * know the item being read; {@link ExportXml} adds it and throws
 * {@link ExportUnreadable}.
 */
final class ExportFlaw extends IOException {

	private final String reason;

	private final long line;

	private final long column;

	/**
	 * @param line from 1, 0 if it is where the parser stands
	 */
	ExportFlaw(String reason, long line, long column) {
		super(reason);
		this.reason = reason;
		this.line = line;
		this.column = column;
	}

	ExportFlaw(String reason) {
		this(reason, 0, 0);
	}

	String reason() {
		return this.reason;
	}

	long line() {
		return this.line;
	}

	long column() {
		return this.column;
	}

}
