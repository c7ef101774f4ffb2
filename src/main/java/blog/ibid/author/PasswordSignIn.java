package blog.ibid.author;

import java.time.Duration;
import java.util.concurrent.Semaphore;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Lets accounts in by their passwords, and guessers wait. Whether a login exists shows
 * neither in the answer nor in its time.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

	/** Argon2 takes 16 MB for each password that it looks at. */
	private static final int AT_ONCE = 4;

	/** No password is longer, and hashing more is work that a stranger would choose. */
	private static final int LONGEST = 2 * PasswordRules.LONGEST;

	private final DaoAuthenticationProvider passwords;

	private final SignInAttempts attempts;

	private final AccountPasswords accounts;

	private final Accounts known;

	private final Semaphore room = new Semaphore(AT_ONCE, true);

	PasswordSignIn(Accounts known, PasswordEncoder encoder, SignInAttempts attempts, AccountPasswords accounts) {
		this.passwords = new DaoAuthenticationProvider(known);
		this.passwords.setPasswordEncoder(encoder);
		this.attempts = attempts;
		this.accounts = accounts;
		this.known = known;
	}

	@Override
	public Authentication authenticate(Authentication asked) {
		String name = asked.getName();
		Caller caller = (asked.getDetails() instanceof Caller details) ? details : new Caller("", "", 0);
		String device = this.known.isNamed(caller.deviceOf(), name) ? caller.device() : "";
		Duration wait = this.attempts.tryIt(name, caller.address(), device);
		if (!wait.isZero()) {
			throw new TooManyTries(wait);
		}
		Authentication signedIn = check(asked);
		useUp(signedIn);
		this.attempts.succeeded(name, caller.address(), device);
		return signedIn;
	}

	private Authentication check(Authentication asked) {
		if (String.valueOf(asked.getCredentials()).length() > LONGEST) {
			throw new BadCredentialsException("Too long");
		}
		this.room.acquireUninterruptibly();
		try {
			return this.passwords.authenticate(asked);
		}
		finally {
			this.room.release();
		}
	}

	private void useUp(Authentication signedIn) {
		if (signedIn.getPrincipal() instanceof SignedIn me && me.isByOneTimePassword()
				&& !this.accounts.useUp(me.authorId(), me.getPassword())) {
			throw new BadCredentialsException("Used already");
		}
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
