package blog.ibid.transfer;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * Bytes that come out of an archive, as long as they keep within limits. What is wrong
 * with the archive is said in words.
 */
final class UnpackingStream extends FilterInputStream {

	private final long packed;

	private final long declared;

	private final UnpackingLimits limits;

	private long unpacked;

	/**
	 * @param declared unpacked size as the archive tells it, -1 if it doesn't
	 */
	UnpackingStream(InputStream bytes, long packed, long declared, UnpackingLimits limits) {
		super(bytes);
		this.packed = packed;
		this.declared = declared;
		this.limits = limits;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		try {
			int read = super.read(target, offset, length);
			count(read);
			return read;
		}
		catch (ZipException | EOFException ex) {
			throw new ExportFlaw("The archive is damaged, cut off or locked with a password, after " + this.unpacked
					+ " unpacked bytes.");
		}
	}

	private void count(int read) throws ExportFlaw {
		this.unpacked += Math.max(0, read);
		if (this.declared >= 0 && this.unpacked > this.declared) {
			throw new ExportFlaw(
					"The archive is damaged: it holds more than the " + this.declared + " bytes it tells.");
		}
		this.limits.check(this.packed, this.unpacked);
	}

	@Override
	public long skip(long count) throws IOException {
		return (count > 0 && read() >= 0) ? 1 : 0;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

}
