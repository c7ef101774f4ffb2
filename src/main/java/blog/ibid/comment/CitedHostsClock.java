package blog.ibid.comment;

import java.time.Duration;

import blog.ibid.site.RepeatedWork;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Has imported posts read for the sites that they cite, a few at a time.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "ibid.clockwork", matchIfMissing = true)
class CitedHostsClock extends RepeatedWork {

	private static final Duration BETWEEN = Duration.ofMillis(500);

	private static final Duration PAUSE = Duration.ofMinutes(5);

	private final CitedHosts hosts;

	CitedHostsClock(CitedHosts hosts) {
		super("cited-hosts");
		this.hosts = hosts;
	}

	@Override
	protected Duration work() {
		return this.hosts.readOn() ? BETWEEN : PAUSE;
	}

}
