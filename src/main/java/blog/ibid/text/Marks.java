package blog.ibid.text;

import java.util.Arrays;

/**
 * Where each element that is being read began, so that leaving it closes what it opened.
 */
final class Marks {

	/** Two for each: frames, then depth of the line. */
	private int[] marks = new int[64];

	private int used;

	void enter(Composer out) {
		if (this.used + 2 > this.marks.length) {
			this.marks = Arrays.copyOf(this.marks, this.marks.length * 2);
		}
		this.marks[this.used++] = out.frames();
		this.marks[this.used++] = out.line().depth();
	}

	void leave(Composer out) {
		forget();
		out.backTo(this.marks[this.used], this.marks[this.used + 1]);
	}

	/** What was entered holds nothing that is read. */
	void forget() {
		this.used -= 2;
	}

}
