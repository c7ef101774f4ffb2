package blog.ibid.store;

import org.jspecify.annotations.Nullable;

/**
 * Tells that a thread is about to change much. Whoever notes each change for others to
 * follow may leave off once there are more than anyone follows one by one.
 */
public final class ManyChanges implements AutoCloseable {

	private static final ThreadLocal<@Nullable ManyChanges> UNDER_WAY = new ThreadLocal<>();

	private long noted;

	private ManyChanges() {
	}

	/**
	 * To be begun only where nobody else reads what is noted until it is closed, on the
	 * thread that changes things.
	 */
	public static ManyChanges begin() {
		var begun = new ManyChanges();
		UNDER_WAY.set(begun);
		return begun;
	}

	/**
	 * Asks leave to note one change more; always given where nothing was begun.
	 * @param most how many are noted
	 */
	public static boolean mayNote(long most) {
		ManyChanges begun = UNDER_WAY.get();
		return begun == null || begun.noted++ < most;
	}

	@Override
	public void close() {
		UNDER_WAY.remove();
	}

}
