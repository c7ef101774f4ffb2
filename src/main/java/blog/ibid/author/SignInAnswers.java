package blog.ibid.author;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/**
 * Where signing in leads: to the page that was asked for, which only a request for an own
 * page can have left in the session; to the choice of a password where there is none yet;
 * or back to the form.
 */
@Component
class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	private final HttpSessionRequestCache requests = new HttpSessionRequestCache();

	private final SavedRequestAwareAuthenticationSuccessHandler onwards = new SavedRequestAwareAuthenticationSuccessHandler();

	private final AccountPasswords passwords;

	SignInAnswers(AccountPasswords passwords) {
		this.passwords = passwords;
		this.requests.setRequestMatcher((request) -> request.getMethod().equals("GET")
				&& (request.getRequestURI().equals("/admin") || request.getRequestURI().startsWith("/admin/")));
		this.onwards.setRequestCache(this.requests);
		this.onwards.setDefaultTargetUrl("/admin");
	}

	HttpSessionRequestCache requests() {
		return this.requests;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication signedIn) throws IOException, ServletException {
		if (signedIn.getPrincipal() instanceof SignedIn me && !this.passwords.isKnown(me.authorId())) {
			response.sendRedirect("/admin/profile/security");
			return;
		}
		this.onwards.onAuthenticationSuccess(request, response, signedIn);
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException reason) throws IOException {
		String typed = request.getParameter("username");
		request.getSession().setAttribute(SignInController.TYPED, (typed != null) ? typed : "");
		request.getSession().setAttribute(WebAttributes.AUTHENTICATION_EXCEPTION, reason);
		response.sendRedirect("/login?error");
	}

}
