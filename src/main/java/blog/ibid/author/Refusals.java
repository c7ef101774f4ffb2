package blog.ibid.author;

import java.io.IOException;
import java.util.Objects;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers those who may not do what they ask for: people get a page that says what to do,
 * scripts a status and a word.
 */
@Component
class Refusals implements AccessDeniedHandler, AuthenticationEntryPoint {

	/** The request's attribute with the kind of refusal. */
	static final String KIND = "blog.ibid.refused";

	private final AuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/login");

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
			throws IOException, ServletException {
		if (isScript(request)) {
			write(response, HttpServletResponse.SC_UNAUTHORIZED, "signed-out");
			return;
		}
		this.login.commence(request, response, reason);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException, ServletException {
		boolean stale = reason instanceof CsrfException;
		if (isScript(request)) {
			boolean signedOut = stale && SecurityContextHolder.getContext().getAuthentication() == null;
			write(response, signedOut ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN,
					stale ? "expired" : "forbidden");
			return;
		}
		response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		request.setAttribute(KIND, stale ? "refused.expired" : "refused.role");
		request.getRequestDispatcher("/login/refused").forward(request, response);
	}

	private static boolean isScript(HttpServletRequest request) {
		String accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
		return request.getHeader("X-CSRF-TOKEN") != null
				|| accepted.contains("application/json") && !accepted.contains("text/html");
	}

	private static void write(HttpServletResponse response, int status, String word) throws IOException {
		response.setStatus(status);
		response.setContentType("application/json");
		response.getWriter().write("{\"error\":\"" + word + "\"}");
	}

}
