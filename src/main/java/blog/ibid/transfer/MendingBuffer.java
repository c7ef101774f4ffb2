package blog.ibid.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;

/**
 * A window on the text that {@link MendingReader} reads, and the room for what it makes
 * of it.
 */
final class MendingBuffer implements Closeable {

	private static final int SIZE = 1 << 15;

	/** Room for the longest replacement of one place. */
	private static final int RESERVE = 64;

	private final Reader source;

	private final char[] in = new char[SIZE];

	private int next;

	private int end;

	private boolean drained;

	private long earlier;

	private final char[] out = new char[SIZE];

	private int taken;

	private int made;

	MendingBuffer(Reader source) {
		this.source = source;
	}

	/** Whether that many characters are there to be read. */
	boolean has(int count) throws IOException {
		while (this.end - this.next < count && !this.drained) {
			refill();
		}
		return this.end - this.next >= count;
	}

	private void refill() throws IOException {
		if (this.next > 0) {
			System.arraycopy(this.in, this.next, this.in, 0, this.end - this.next);
			this.end -= this.next;
			this.earlier += this.next;
			this.next = 0;
		}
		int read = this.source.read(this.in, this.end, SIZE - this.end);
		this.drained = read < 0;
		this.end += Math.max(0, read);
	}

	char current() {
		return this.in[this.next];
	}

	char at(int ahead) {
		return this.in[this.next + ahead];
	}

	/** Up to that many of the characters already in the window. */
	String peek(int most) {
		return new String(this.in, this.next, Math.min(most, this.end - this.next));
	}

	boolean isAhead(String expected) throws IOException {
		if (this.end > this.next && this.in[this.next] != expected.charAt(0) || !has(expected.length())) {
			return false;
		}
		for (int i = 0; i < expected.length(); i++) {
			if (this.in[this.next + i] != expected.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	/** Characters read since the beginning. */
	long position() {
		return this.earlier + this.next;
	}

	void skip(int count) {
		this.next += count;
	}

	void copy(int count) {
		System.arraycopy(this.in, this.next, this.out, this.made, count);
		this.made += count;
		this.next += count;
	}

	void put(String replacement) {
		replacement.getChars(0, replacement.length(), this.out, this.made);
		this.made += replacement.length();
	}

	/**
	 * Copies what is in the window up to a character that ends that place.
	 * @param ends as in {@link XmlCharacters}
	 * @return whether it stands at one; else the window or the room is used up
	 */
	boolean copyUntil(int ends) {
		int limit = Math.min(this.end, this.next + SIZE - RESERVE - this.made);
		int i = this.next;
		while (i < limit && !XmlCharacters.ends(this.in[i], ends)) {
			i++;
		}
		copy(i - this.next);
		return i < limit;
	}

	boolean hasRoom() {
		return this.made < SIZE - RESERVE;
	}

	boolean isTaken() {
		return this.taken == this.made;
	}

	/** Begins to fill the room anew, if there is anything left to fill it with. */
	boolean restart() throws IOException {
		this.taken = 0;
		this.made = 0;
		return has(1);
	}

	int take(char[] target, int offset, int length) {
		int count = Math.min(length, this.made - this.taken);
		System.arraycopy(this.out, this.taken, target, offset, count);
		this.taken += count;
		return (count == 0) ? -1 : count;
	}

	@Override
	public void close() throws IOException {
		this.source.close();
	}

}
