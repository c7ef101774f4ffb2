package blog.ibid.comment;

import java.time.Duration;

import blog.ibid.site.Clockwork;
import blog.ibid.site.RepeatedWork;

/**
 * Has the spam service told what it was wrong about.
 */
@Clockwork
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
