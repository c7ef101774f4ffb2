package blog.ibid.post;

import java.time.Duration;
import java.util.List;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

/**
 * How long comparing may take: two long texts that have little in common could keep a
 * processor busy for minutes.
 */
final class Effort implements DiffAlgorithmListener {

	private final long end;

	private boolean spent;

	private Effort(long end) {
		this.end = end;
	}

	static Effort of(Duration time) {
		return new Effort(System.nanoTime() + time.toNanos());
	}

	/** Whether something had to be marked as a whole for want of time. */
	boolean isSpent() {
		return this.spent;
	}

	/**
	 * Which things of two lists have no equal at their place in the other; all between
	 * the first and the last of them once the time is over.
	 */
	Marks compare(List<String> before, List<String> after) {
		int start = 0;
		int beforeEnd = before.size();
		int afterEnd = after.size();
		while (start < Math.min(beforeEnd, afterEnd) && before.get(start).equals(after.get(start))) {
			start++;
		}
		while (beforeEnd > start && afterEnd > start && before.get(beforeEnd - 1).equals(after.get(afterEnd - 1))) {
			beforeEnd--;
			afterEnd--;
		}
		Marks marks = new Marks(new boolean[before.size()], new boolean[after.size()]);
		try {
			for (Change change : new MyersDiffWithLinearSpace<String>().computeDiff(before.subList(start, beforeEnd),
					after.subList(start, afterEnd), this)) {
				marks.mark(start + change.startOriginal, start + change.endOriginal, start + change.startRevised,
						start + change.endRevised);
			}
		}
		catch (Spent ex) {
			this.spent = true;
			marks.mark(start, beforeEnd, start, afterEnd);
		}
		return marks;
	}

	@Override
	public void diffStart() {
		diffStep(0, 0);
	}

	@Override
	public void diffStep(int value, int max) {
		if (System.nanoTime() > this.end) {
			throw new Spent();
		}
	}

	@Override
	public void diffEnd() {
	}

	/** What changed, by place. */
	record Marks(boolean[] before, boolean[] after) {

		private void mark(int beforeStart, int beforeEnd, int afterStart, int afterEnd) {
			for (int at = beforeStart; at < beforeEnd; at++) {
				this.before[at] = true;
			}
			for (int at = afterStart; at < afterEnd; at++) {
				this.after[at] = true;
			}
		}

	}

	private static final class Spent extends RuntimeException {

		private static final long serialVersionUID = 1;

		Spent() {
			super(null, null, false, false);
		}

	}

}
