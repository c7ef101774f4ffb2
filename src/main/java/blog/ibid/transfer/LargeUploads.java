package blog.ibid.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;

import blog.ibid.author.Role;
import blog.ibid.author.SignedIn;
import blog.ibid.store.DataFolder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an administrator send files of hundreds of megabytes, and nobody else: they are on
 * the disk before anything can ask whose they are, because the form's token is among
 * them.
 */
@Configuration(proxyBeanMethods = false)
class LargeUploads {

	private static final DataSize USUAL = DataSize.ofMegabytes(100);

	private static final int IN_MEMORY = 64 * 1024;

	private final DataSize most;

	LargeUploads(@Value("${ibid.import.max-upload:512MB}") DataSize most) {
		this.most = most;
	}

	/** Of all files of an upload together. */
	DataSize most() {
		return this.most;
	}

	/** Parts of a form are kept in the data folder: it has the room for what stays. */
	@Bean
	MultipartConfigElement multipartConfig(DataFolder data) throws IOException {
		String folder = Files.createDirectories(data.path().resolve("tmp")).toString();
		long limit = this.most.toBytes() + USUAL.toBytes();
		return new MultipartConfigElement(folder, limit, limit, IN_MEMORY);
	}

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> uploadLimit() {
		var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Limit(this.most));
		registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1);
		return registration;
	}

	private static final class Limit extends OncePerRequestFilter {

		private final DataSize most;

		Limit(DataSize most) {
			this.most = most;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			String type = request.getContentType();
			long length = request.getContentLengthLong();
			boolean form = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
			if (!form || length >= 0 && length <= USUAL.toBytes()) {
				chain.doFilter(request, response);
			}
			else if (!request.getRequestURI().equals(TransferController.PATH + "/files") || !isAdministrator(request)) {
				response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
			}
			else if (length < 0 || length > this.most.toBytes()) {
				response.sendRedirect(TransferController.PATH + "?large");
			}
			else {
				chain.doFilter(request, response);
			}
		}

		private static boolean isAdministrator(HttpServletRequest request) {
			HttpSession session = request.getSession(false);
			Object context = (session != null)
					? session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) : null;
			return context instanceof SecurityContext security && security.getAuthentication() != null
					&& security.getAuthentication().getPrincipal() instanceof SignedIn author
					&& author.role() == Role.ADMINISTRATOR;
		}

	}

}
