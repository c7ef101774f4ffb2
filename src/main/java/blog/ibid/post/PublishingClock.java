package blog.ibid.post;

import java.time.Clock;
import java.time.Duration;

import blog.ibid.site.Clockwork;
import blog.ibid.site.RepeatedWork;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Looks for posts whose time has come: at start, when the next one is due, when somebody
 * has changed what is due, and now and then, as another node may have scheduled one.
 */
@Clockwork
class PublishingClock extends RepeatedWork {

	private static final Log log = LogFactory.getLog(PublishingClock.class);

	private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);

	private final DuePosts due;

	private final Clock clock;

	PublishingClock(DuePosts due, Clock clock) {
		super("publishing");
		this.due = due;
		this.clock = clock;
	}

	@Override
	protected Duration work() {
		int published = this.due.publish();
		if (published > 0) {
			log.info("Published what was scheduled: " + published);
		}
		return untilNext();
	}

	private Duration untilNext() {
		Duration until = this.due.next()
			.map((time) -> Duration.between(this.clock.instant(), time))
			.orElse(LONGEST_SLEEP);
		if (until.isNegative()) {
			return Duration.ZERO;
		}
		return (until.compareTo(LONGEST_SLEEP) < 0) ? until : LONGEST_SLEEP;
	}

}
