package blog.ibid.site;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where the blog is on the web: {@code ibid.base-url}, or else where the request found
 * it.
 */
@Component
public class BaseAddress {

	private final String configured;

	BaseAddress(@Value("${ibid.base-url:}") String configured) {
		this.configured = configured.strip().replaceFirst("/+$", "");
	}

	/** Scheme, host and port, without a trailing slash, so that a path can follow. */
	public String of(HttpServletRequest request) {
		return this.configured.isEmpty() ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
				: this.configured;
	}

}
