package blog.ibid.site;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Sends readers from every other form of an address to the canonical one, before anything
 * is looked up.
 */
@Component
class CanonicalAddresses extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String requested = UriUtils.decode(request.getRequestURI(), UTF_8);
		String canonical = CanonicalPath.of(requested).value();
		if (canonical.equals(requested) || !isReading(request)) {
			chain.doFilter(request, response);
			return;
		}
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
		response.setHeader("Location", UriUtils.encodePath(canonical, UTF_8) + query);
	}

	private static boolean isReading(HttpServletRequest request) {
		return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
	}

}
