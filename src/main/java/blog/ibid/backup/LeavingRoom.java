package blog.ibid.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongSupplier;

/**
 * A file on a disk that the blog itself needs: writing it fails while there is still some
 * room left, as a database on a full disk stops.
 */
final class LeavingRoom extends FilterOutputStream {

	/** In bytes. */
	static final long LEFT = 64L << 20;

	private static final int LOOK_EACH = 4 << 20;

	private final LongSupplier free;

	private int unseen = LOOK_EACH;

	/**
	 * @param free how many bytes the disk still takes
	 */
	LeavingRoom(OutputStream target, LongSupplier free) {
		super(target);
		this.free = free;
	}

	@Override
	public void write(int value) throws IOException {
		write(new byte[] { (byte) value }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		this.unseen += length;
		if (this.unseen >= LOOK_EACH) {
			this.unseen = 0;
			if (this.free.getAsLong() < LEFT) {
				throw new IOException("The disk is nearly full. Make room on it; the blog needs some itself.");
			}
		}
		this.out.write(bytes, offset, length);
	}

}
