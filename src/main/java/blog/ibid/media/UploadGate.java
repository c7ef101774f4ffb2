package blog.ibid.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says of forms with files that they are too large before anything reads them: whoever
 * read them first, looking for the form's token, would find none and refuse the form for
 * that. Elsewhere than at the desk nobody sends files.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class UploadGate extends OncePerRequestFilter {

	/** Archives have a limit of their own. */
	private static final String ARCHIVES = "/admin/transfer/";

	private final long largest;

	private final MessageSource words;

	private final JsonMapper json;

	UploadGate(@Value("${spring.servlet.multipart.max-request-size}") DataSize largest, MessageSource words,
			JsonMapper json) {
		this.largest = largest.toBytes();
		this.words = words;
		this.json = json;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !Objects.toString(request.getContentType(), "").regionMatches(true, 0, "multipart/", 0, 10);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!request.getRequestURI().startsWith("/admin/")) {
			response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
		}
		else if (request.getRequestURI().startsWith(ARCHIVES) || request.getContentLengthLong() <= this.largest) {
			chain.doFilter(request, response);
		}
		else if (Objects.toString(request.getHeader("Accept"), "").startsWith("application/json")) {
			response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			response.setContentType("application/json");
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			String message = this.words.getMessage("error.413.text", null, LocaleContextHolder.getLocale());
			this.json.writeValue(response.getWriter(), Map.of("message", message));
		}
		else {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
		}
	}

}
