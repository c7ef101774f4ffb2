package blog.ibid.comment;

import java.time.Duration;

import blog.ibid.site.RepeatedWork;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Has the spam service told what it was wrong about.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "ibid.clockwork", matchIfMissing = true)
class ServiceClock extends RepeatedWork {

	private static final Duration PAUSE = Duration.ofSeconds(30);

	private static final Duration BETWEEN = Duration.ofSeconds(2);

	private final ServiceLessons lessons;

	ServiceClock(ServiceLessons lessons) {
		super("spam-service-lessons");
		this.lessons = lessons;
	}

	@Override
	protected Duration work() {
		return (this.lessons.tellDue() > 0) ? BETWEEN : PAUSE;
	}

}
