package blog.ibid.author;

import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * What happens whichever way somebody comes in: the session gets a new id and a new token
 * for its forms, and remembers the browser it belongs to.
 */
@Component
class ComingIn implements SessionAuthenticationStrategy {

	/** The session's attribute with the browser's name for itself. */
	static final String BROWSER = "browser";

	private static final int LONGEST = 400;

	private final SessionAuthenticationStrategy id = new ChangeSessionIdAuthenticationStrategy();

	private final SessionAuthenticationStrategy token = new CsrfAuthenticationStrategy(
			new HttpSessionCsrfTokenRepository());

	private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	private final Clock clock;

	ComingIn(Clock clock) {
		this.clock = clock;
	}

	@Override
	public void onAuthentication(Authentication authentication, HttpServletRequest request,
			HttpServletResponse response) {
		HttpSession session = request.getSession();
		this.id.onAuthentication(authentication, request, response);
		this.token.onAuthentication(authentication, request, response);
		Proof.given(authentication, session, this.clock.instant());
		String browser = request.getHeader(HttpHeaders.USER_AGENT);
		String name = (browser != null) ? browser : "";
		session.setAttribute(BROWSER, name.substring(0, Math.min(name.length(), LONGEST)));
	}

	/** Lets somebody in who has proved it in another way than by a password. */
	void open(SignedIn me, HttpServletRequest request, HttpServletResponse response) {
		me.eraseCredentials();
		Authentication proved = UsernamePasswordAuthenticationToken.authenticated(me, null, me.getAuthorities());
		onAuthentication(proved, request, response);
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(proved);
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
	}

}
