package blog.ibid.author;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * That it still is the owner who sits at a browser: shown by signing in, or by the
 * password again, and believed for ten minutes. A browser that is remembered shows
 * nothing.
 */
@Component
class Proof {

	private static final String GIVEN = "proof";

	private static final Duration LIFE = Duration.ofMinutes(10);

	private final AccountPasswords passwords;

	private final SignInAttempts attempts;

	private final Clock clock;

	Proof(AccountPasswords passwords, SignInAttempts attempts, Clock clock) {
		this.passwords = passwords;
		this.attempts = attempts;
		this.clock = clock;
	}

	/** Notes that somebody has signed in. */
	static void given(Authentication authentication, HttpSession session, Instant now) {
		if (!(authentication instanceof RememberMeAuthenticationToken)) {
			session.setAttribute(GIVEN, now.toEpochMilli());
		}
	}

	boolean isFresh(@Nullable HttpSession session) {
		return session != null && session.getAttribute(GIVEN) instanceof Long given
				&& Instant.ofEpochMilli(given).plus(LIFE).isAfter(this.clock.instant());
	}

	/**
	 * Takes a password as proof.
	 * @return the word for what is wrong with it, empty if it is theirs
	 */
	Optional<String> offer(SignedIn me, @Nullable String password, HttpServletRequest request) {
		String address = request.getRemoteAddr();
		if (!this.attempts.tryIt(me.getUsername(), address, "desk").isZero()) {
			return Optional.of("security.old.wait");
		}
		if (!this.passwords.matches(me.authorId(), (password != null) ? password : "")) {
			return Optional.of("security.old.wrong");
		}
		this.attempts.succeeded(me.getUsername(), address, "desk");
		request.getSession().setAttribute(GIVEN, this.clock.instant().toEpochMilli());
		return Optional.empty();
	}

	/** For addresses that change how somebody signs in. */
	AuthorizationDecision decide(Supplier<? extends @Nullable Authentication> asking,
			RequestAuthorizationContext context) {
		Authentication who = asking.get();
		return new AuthorizationDecision(who != null && who.getPrincipal() instanceof SignedIn
				&& isFresh(context.getRequest().getSession(false)));
	}

}
