package blog.ibid.author;

import java.io.Serial;
import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/**
 * A password was not looked at, because too many wrong ones came before.
 */
final class TooManyTries extends AuthenticationException {

	@Serial
	private static final long serialVersionUID = 1;

	private final long minutes;

	TooManyTries(Duration wait) {
		super("Too many tries");
		this.minutes = wait.plusSeconds(59).toMinutes();
	}

	long minutes() {
		return this.minutes;
	}

}
