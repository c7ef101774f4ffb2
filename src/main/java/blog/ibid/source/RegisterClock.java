package blog.ibid.source;

import java.time.Duration;

import blog.ibid.site.Clockwork;
import blog.ibid.site.RepeatedWork;

/**
 * Has the register follow at start and every second.
 */
@Clockwork
class RegisterClock extends RepeatedWork {

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final Register register;

	RegisterClock(Register register) {
		super("sources");
		this.register = register;
	}

	@Override
	protected Duration work() {
		this.register.catchUp();
		return PAUSE;
	}

}
