package blog.ibid;

import java.lang.management.ManagementFactory;

import com.sun.management.ThreadMXBean;

/**
 * Counts what work allocates: it grows with the work, and is the same however busy the
 * machine is. What starts over again and again without keeping anything is not seen by
 * it, and then only by whoever waits for the test.
 */
public final class Allocated {

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private Allocated() {
	}

	/** In bytes, by this thread alone. */
	public static long by(Runnable work) {
		long thread = Thread.currentThread().getId();
		long before = THREADS.getThreadAllocatedBytes(thread);
		work.run();
		return THREADS.getThreadAllocatedBytes(thread) - before;
	}

}
