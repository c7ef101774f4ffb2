package blog.ibid.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 and the size of what passes by.
 */
final class Digest {

	private final MessageDigest sha;

	private long size;

	Digest() {
		try {
			this.sha = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void add(byte[] bytes, int offset, int length) {
		this.sha.update(bytes, offset, length);
		this.size += length;
	}

	long size() {
		return this.size;
	}

	/** To be asked once. */
	Manifest.Entry entry(String name) {
		return new Manifest.Entry(name, this.size, HexFormat.of().formatHex(this.sha.digest()));
	}

}
