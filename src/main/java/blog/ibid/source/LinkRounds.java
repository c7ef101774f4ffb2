package blog.ibid.source;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks at many links: several sites at a time, each site slowly.
 */
@Component
class LinkRounds {

	private static final int SITES_AT_ONCE = 8;

	private final LinkLook look;

	private final LinkStates states;

	private final long pause;

	LinkRounds(LinkLook look, LinkStates states, @Value("${ibid.links.pause:2000}") long pause) {
		this.look = look;
		this.states = states;
		this.pause = pause;
	}

	/**
	 * Looks at all of them.
	 * @param told of each, one after the other
	 * @return of how many nothing was learnt, as nobody answered at all
	 */
	int look(List<LinkStates.Due> due, Consumer<LinkOutcome> told) {
		var outcomes = new LinkStates.Outcomes(this.states);
		Map<String, Queue<LinkStates.Due>> sites = new LinkedHashMap<>();
		due.forEach((one) -> sites.computeIfAbsent(one.host(), (host) -> new ArrayDeque<>()).add(one));
		var left = new CountDownLatch(due.size());
		try (var workers = new Workers(Executors.newScheduledThreadPool(SITES_AT_ONCE))) {
			sites.values()
				.forEach((site) -> workers.pool.execute(() -> next(site, workers.pool, outcomes, told, left)));
			left.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return outcomes.unknown();
	}

	private void next(Queue<LinkStates.Due> site, ScheduledExecutorService pool, LinkStates.Outcomes outcomes,
			Consumer<LinkOutcome> told, CountDownLatch left) {
		LinkStates.Due one = site.remove();
		try {
			LinkOutcome outcome = this.look.at(one.id(), one.address());
			outcomes.add(outcome);
			synchronized (told) {
				told.accept(outcome);
			}
		}
		finally {
			if (!site.isEmpty()) {
				pool.schedule(() -> next(site, pool, outcomes, told, left), this.pause, TimeUnit.MILLISECONDS);
			}
			left.countDown();
		}
	}

	private record Workers(ScheduledExecutorService pool) implements AutoCloseable {

		@Override
		public void close() {
			this.pool.shutdownNow();
		}

	}

}
