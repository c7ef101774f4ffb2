package blog.ibid.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import blog.ibid.site.RepeatedWork;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Has the index catch up at start and every second.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "ibid.clockwork", matchIfMissing = true)
class IndexClock extends RepeatedWork {

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final Duration BETWEEN_PRUNINGS = Duration.ofHours(6);

	private final Indexing indexing;

	private final ChangeFeed feed;

	private final Clock clock;

	private Instant pruned = Instant.MIN;

	IndexClock(Indexing indexing, ChangeFeed feed, Clock clock) {
		super("search");
		this.indexing = indexing;
		this.feed = feed;
		this.clock = clock;
	}

	@Override
	protected Duration work() {
		this.indexing.catchUp();
		prune();
		return PAUSE;
	}

	private void prune() {
		Instant now = this.clock.instant();
		if (now.minus(BETWEEN_PRUNINGS).isAfter(this.pruned)) {
			this.pruned = now;
			this.feed.prune();
		}
	}

}
