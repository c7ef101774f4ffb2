package blog.ibid.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import blog.ibid.site.Clockwork;
import blog.ibid.site.RepeatedWork;

import org.springframework.beans.factory.annotation.Qualifier;

/**
 * Has the indexes catch up at start and every second.
 */
@Clockwork
class IndexClock extends RepeatedWork {

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final Duration BETWEEN_PRUNINGS = Duration.ofHours(6);

	private final Indexing indexing;

	private final Indexing desk;

	private final ChangeFeed feed;

	private final Clock clock;

	private Instant pruned = Instant.MIN;

	IndexClock(Indexing indexing, @Qualifier(Indexes.DESK) Indexing desk, ChangeFeed feed, Clock clock) {
		super("search");
		this.indexing = indexing;
		this.desk = desk;
		this.feed = feed;
		this.clock = clock;
	}

	@Override
	protected Duration work() {
		this.indexing.catchUp();
		this.desk.catchUp();
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
