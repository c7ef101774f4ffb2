package blog.ibid.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

import blog.ibid.site.Settings;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Keeps an index of this node like the database: one at a time follows what was changed,
 * or makes it anew.
 */
class Indexing {

	private static final Log log = LogFactory.getLog(Indexing.class);

	/** So many changes are taken in while somebody waits for it. */
	private static final int FEW = 100;

	private static final long PATIENCE_IN_MILLISECONDS = 1000;

	private final Following following;

	private final Remaking remaking;

	private final ReentrantLock writing = new ReentrantLock();

	private final Rebuilding rebuilding = new Rebuilding();

	Indexing(ChangeFeed feed, SearchIndex index, Settings settings, Clock clock, Affected affected,
			List<? extends IndexedSource> sources) {
		var things = new IndexedSources(sources);
		this.following = new Following(feed, index, settings, affected, things);
		this.remaking = new Remaking(feed, index, settings, clock, things);
	}

	/** Takes in what was changed since, or makes the index anew where that doesn't do. */
	void catchUp() {
		this.writing.lock();
		try {
			if (this.rebuilding.isWanted() || !this.following.catchUp(ChangeFeed.MOST)) {
				rebuild((count) -> {
				});
			}
		}
		finally {
			this.writing.unlock();
		}
	}

	/**
	 * Takes in the last few changes for somebody who waits.
	 * @return whether the index has all changes now; it has not while it is made anew, or
	 * where too much was changed to wait for it
	 */
	boolean follow() {
		try {
			if (!this.writing.tryLock(PATIENCE_IN_MILLISECONDS, TimeUnit.MILLISECONDS)) {
				return false;
			}
			try {
				return this.following.catchUp(FEW);
			}
			finally {
				this.writing.unlock();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (UncheckedIOException ex) {
			log.warn("The search's index cannot be written", ex);
			return false;
		}
	}

	/**
	 * Makes the index anew; the old one answers meanwhile. What is changed during it is
	 * taken in by the next {@link #catchUp}.
	 * @param progress is told how many things are in it
	 * @return how many there are
	 * @throws UncheckedIOException if it cannot be written; the old one is kept
	 */
	long rebuild(LongConsumer progress) {
		this.writing.lock();
		try {
			this.rebuilding.begins();
			long count = this.remaking.make((done) -> {
				this.rebuilding.reaches(done);
				progress.accept(done);
			});
			this.following.beginAnew();
			this.rebuilding.ends();
			log.info("The search's index was made anew: " + count + " things");
			return count;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.rebuilding.stops();
			this.writing.unlock();
		}
	}

	Rebuilding rebuilding() {
		return this.rebuilding;
	}

	/** How many changes it doesn't have; empty while there is no index for them. */
	OptionalInt behind() {
		return this.following.behind();
	}

}
