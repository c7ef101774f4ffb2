package blog.ibid.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import blog.ibid.author.Role;
import blog.ibid.author.SignedIn;
import blog.ibid.author.SpokenLanguage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The one judge of how much a form with files may send, before anything reads it: whoever
 * read it first, looking for the form's token, would find none and refuse the form for
 * that. Elsewhere than at the desk nobody sends files.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class UploadGate extends OncePerRequestFilter {

	private final long largest;

	private final List<LargeUpload> larger;

	private final MessageSource words;

	private final SpokenLanguage languages;

	private final JsonMapper json;

	UploadGate(@Value("${spring.servlet.multipart.max-request-size}") DataSize largest,
			ObjectProvider<LargeUpload> larger, MessageSource words, SpokenLanguage languages, JsonMapper json) {
		this.largest = largest.toBytes();
		this.larger = larger.stream().toList();
		this.words = words;
		this.languages = languages;
		this.json = json;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !Objects.toString(request.getContentType(), "").regionMatches(true, 0, "multipart/", 0, 10);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long length = request.getContentLengthLong();
		LargeUpload large = this.larger.stream()
			.filter((each) -> each.path().equals(request.getRequestURI()) && isAdministrator(request))
			.findFirst()
			.orElse(null);
		if (!request.getRequestURI().startsWith("/admin/")) {
			response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
		}
		else if (length >= 0 && length <= ((large != null) ? large.most() : this.largest)) {
			chain.doFilter(request, response);
		}
		else if (large != null) {
			response.sendRedirect(large.refused());
		}
		else {
			refuse(request, response);
		}
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (Objects.toString(request.getHeader("Accept"), "").startsWith("application/json")) {
			response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
			response.setContentType("application/json");
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			String message = this.words.getMessage("error.413.text", null, language(request));
			this.json.writeValue(response.getWriter(), Map.of("message", message));
		}
		else {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
		}
	}

	private Locale language(HttpServletRequest request) {
		SignedIn author = author(request);
		return (author != null) ? this.languages.of(author.authorId()) : this.languages.ofBlog();
	}

	private static boolean isAdministrator(HttpServletRequest request) {
		SignedIn author = author(request);
		return author != null && author.role() == Role.ADMINISTRATOR;
	}

	private static @Nullable SignedIn author(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		Object context = (session != null)
				? session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) : null;
		return (context instanceof SecurityContext security && security.getAuthentication() != null
				&& security.getAuthentication().getPrincipal() instanceof SignedIn author) ? author : null;
	}

}
