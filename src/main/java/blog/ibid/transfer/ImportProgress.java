package blog.ibid.transfer;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Tells a waiting person how far an import is: items done, of how many, at what rate, and
 * the time left. A line every few seconds.
 */
final class ImportProgress {

	private static final long MILLIS_BETWEEN_LINES = 2_000;

	private final PrintStream out;

	private final InstantSource clock;

	private final long total;

	private final long start;

	private long lastLine;

	private long done;

	ImportProgress(PrintStream out, InstantSource clock, long total) {
		this.out = out;
		this.clock = clock;
		this.total = total;
		this.start = clock.millis();
		this.lastLine = this.start;
	}

	void done(long items) {
		this.done += items;
		long now = this.clock.millis();
		if (now - this.lastLine >= MILLIS_BETWEEN_LINES) {
			this.lastLine = now;
			this.out.println(line(now));
		}
	}

	private String line(long now) {
		double rate = this.done * 1000.0 / Math.max(1, now - this.start);
		long left = Math.round((this.total - this.done) / Math.max(rate, 0.001));
		return String.format(Locale.ENGLISH, "  %,d of %,d posts and comments, %,d a second, %s left", this.done,
				this.total, Math.round(rate), words(Duration.ofSeconds(Math.max(0, left))));
	}

	private static String words(Duration time) {
		return (time.toMinutes() > 0) ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
				: time.toSeconds() + " s";
	}

}
