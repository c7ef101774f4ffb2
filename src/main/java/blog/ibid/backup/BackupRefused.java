package blog.ibid.backup;

import java.io.IOException;

/**
 * A backup is not taken back; the message says why, and what could be done.
 */
final class BackupRefused extends IOException {

	private static final long serialVersionUID = 1;

	BackupRefused(String message) {
		super(message);
	}

	@Override
	public String getMessage() {
		return String.valueOf(super.getMessage());
	}

}
