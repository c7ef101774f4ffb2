package blog.ibid.proof;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Processes that a test started.
 */
final class Processes {

	private Processes() {
	}

	/**
	 * Waits for an end that must come.
	 * @return the exit status
	 * @throws AssertionError if it has not come in time; the process is killed
	 */
	static int waitFor(Process process, Duration patience) {
		try {
			if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
				return process.exitValue();
			}
			process.destroyForcibly();
			throw new AssertionError("Still running after " + patience + ": " + process.info());
		}
		catch (InterruptedException ex) {
			process.destroyForcibly();
			throw new IllegalStateException(ex);
		}
	}

}
