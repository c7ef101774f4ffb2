package blog.ibid.source;

import java.time.Duration;

import blog.ibid.site.RepeatedWork;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Has the register follow at start and every second.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "ibid.clockwork", matchIfMissing = true)
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
