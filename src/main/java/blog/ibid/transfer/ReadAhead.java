package blog.ibid.transfer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Reads the next batches and works on them while another thread still writes those
 * before. A few are under way at a time, whatever the size of the export.
 *
 * @param <T> what a batch becomes
 */
final class ReadAhead<T> implements AutoCloseable {

	private static final int UNDER_WAY = 3;

	private final ExecutorService reader = Executors.newSingleThreadExecutor();

	private final ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

	private final Deque<CompletableFuture<T>> underWay = new ArrayDeque<>();

	private final Batches batches;

	private final Function<List<Batches.Found>, T> work;

	/**
	 * @param batches is closed with this
	 * @param work runs on several threads
	 */
	ReadAhead(Batches batches, Function<List<Batches.Found>, T> work) {
		this.batches = batches;
		this.work = work;
		while (this.underWay.size() < UNDER_WAY) {
			begin();
		}
	}

	private void begin() {
		this.underWay.add(
				CompletableFuture.supplyAsync(this.batches::next, this.reader).thenApplyAsync(this.work, this.workers));
	}

	/** What the next batch became; behind the end, what an empty one becomes. */
	T next() {
		begin();
		try {
			return this.underWay.remove().join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	@Override
	public void close() {
		this.reader.shutdownNow();
		this.workers.shutdownNow();
		try {
			if (this.reader.awaitTermination(1, TimeUnit.MINUTES)) {
				this.batches.close();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
