package blog.ibid.post;

import java.time.Clock;
import java.time.Instant;

import blog.ibid.site.Settings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Says since when a post is public, and on which day of the blog's calendar.
 */
@Component
class PublishingTimes {

	private final Settings settings;

	private final Clock clock;

	PublishingTimes(Settings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * A day once given stays, whatever the time zone is later.
	 * @param time that was chosen, null for the one it has, or else now
	 */
	Standing date(Standing standing, @Nullable Instant time) {
		Instant since = (time != null) ? time : standing.publishedAt();
		if (since != null && since.equals(standing.publishedAt()) && standing.publishedOn() != null) {
			return standing;
		}
		since = (since != null) ? since : this.clock.instant();
		return standing.since(since, this.settings.site().dates().dayOf(since));
	}

}
