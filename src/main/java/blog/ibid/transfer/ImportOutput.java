package blog.ibid.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Listens to what an import says while it works, a line at a time, and stops it at the
 * next line if that is wanted: lines come between batches.
 */
final class ImportOutput extends OutputStream {

	private static final Pattern PROGRESS = Pattern.compile("\\s*([\\d,]+) of ([\\d,]+) .*, ([^,]+) left");

	private final ByteArrayOutputStream line = new ByteArrayOutputStream();

	private volatile Progress progress = new Progress(0, 0, "");

	private volatile boolean stopped;

	@Override
	public synchronized void write(int b) throws IOException {
		if (b == '\n') {
			read(this.line.toString(StandardCharsets.UTF_8));
			this.line.reset();
		}
		else {
			this.line.write(b);
		}
	}

	private void read(String said) {
		Matcher numbers = PROGRESS.matcher(said);
		if (numbers.matches()) {
			this.progress = new Progress(number(numbers.group(1)), number(numbers.group(2)), numbers.group(3));
		}
	}

	private static long number(String written) {
		return Long.parseLong(written.replace(",", ""));
	}

	/** Stops the import at its next line. */
	void stop() {
		this.stopped = true;
	}

	boolean isStopped() {
		return this.stopped;
	}

	Progress progress() {
		return this.progress;
	}

	/**
	 * @param done of {@code total} posts and comments, both 0 while that is not known
	 * @param left how long it still takes, as in "5 min 3 s", empty while that is not
	 * known
	 */
	record Progress(long done, long total, String left) {
	}

}
