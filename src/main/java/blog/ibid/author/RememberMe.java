package blog.ibid.author;

import java.util.Optional;

import blog.ibid.site.BaseAddress;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Knows the browsers whose owners asked to stay signed in.
 */
@Component
class RememberMe extends AbstractRememberMeServices {

	/** The session's attribute with the mark of its remembered browser. */
	static final String SERIES = "remembered";

	/**
	 * What proves to Spring Security that a token is from here; none outlives a start.
	 */
	static final String KEY = Secret.draw().text();

	private static final int SERIES_LENGTH = 32;

	private final RememberedDevices devices;

	private final Accounts accounts;

	private final BaseAddress base;

	RememberMe(Accounts accounts, RememberedDevices devices, BaseAddress base) {
		super(KEY, accounts);
		this.devices = devices;
		this.accounts = accounts;
		this.base = base;
		setCookieName("ibid-remember");
		setParameter("remember-me");
		setTokenValiditySeconds(Math.toIntExact(RememberedDevices.LIFE.toSeconds()));
	}

	@Override
	protected void onLoginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
		if (signedIn.getPrincipal() instanceof SignedIn me) {
			String series = Secret.draw().text().substring(0, SERIES_LENGTH);
			Secret token = Secret.draw();
			this.devices.remember(series, me.authorId(), token);
			give(series, token, request, response);
		}
	}

	@Override
	protected UserDetails processAutoLoginCookie(String[] cookie, HttpServletRequest request,
			HttpServletResponse response) {
		if (cookie.length != 2) {
			throw new InvalidCookieException("Not a cookie from here");
		}
		Secret next = Secret.draw();
		RememberedDevices.Use use = this.devices.use(cookie[0], new Secret(cookie[1]), next);
		if (use.replaced()) {
			give(cookie[0], next, request, response);
		}
		return this.accounts.byId(use.author())
			.orElseThrow(() -> new RememberMeAuthenticationException("This browser is not known"));
	}

	private void give(String series, Secret token, HttpServletRequest request, HttpServletResponse response) {
		setCookie(new String[] { series, token.text() }, getTokenValiditySeconds(), request, response);
		request.getSession().setAttribute(SERIES, series);
	}

	@Override
	protected void setCookie(String[] tokens, int maxAge, HttpServletRequest request, HttpServletResponse response) {
		var cookie = new Cookie(getCookieName(), encodeCookie(tokens));
		cookie.setMaxAge(maxAge);
		cookie.setPath("/");
		cookie.setHttpOnly(true);
		cookie.setSecure(this.base.isSecure(request));
		cookie.setAttribute("SameSite", "Lax");
		response.addCookie(cookie);
	}

	/** Who asks to be let in, and whether the browser is known. */
	Caller caller(HttpServletRequest request) {
		String address = request.getRemoteAddr();
		return mark(request)
			.flatMap((mark) -> this.devices.authorOf(mark[0], new Secret(mark[1]))
				.map((author) -> new Caller(address, mark[0], author)))
			.orElse(new Caller(address, "", 0));
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication signedIn) {
		mark(request).ifPresent((mark) -> this.devices.forget(mark[0]));
		super.logout(request, response, signedIn);
	}

	private Optional<String[]> mark(HttpServletRequest request) {
		try {
			return Optional.ofNullable(extractRememberMeCookie(request))
				.filter((cookie) -> !cookie.isEmpty())
				.map(this::decodeCookie)
				.filter((parts) -> parts.length == 2);
		}
		catch (InvalidCookieException ex) {
			return Optional.empty();
		}
	}

}
