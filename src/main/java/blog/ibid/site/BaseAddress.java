package blog.ibid.site;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where the blog is on the web: {@code ibid.base-url}, or else where the request found
 * it.
 */
@Component
public class BaseAddress {

	private final String configured;

	private final Environment environment;

	BaseAddress(@Value("${ibid.base-url:}") String configured, Environment environment) {
		this.environment = environment;
		this.configured = configured.strip().replaceFirst("/+$", "");
	}

	/** Scheme, host and port, without a trailing slash, so that a path can follow. */
	public String of(HttpServletRequest request) {
		return this.configured.isEmpty() ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
				: this.configured;
	}

	/** Whether the operator says where the blog is. */
	public boolean isKnown() {
		return !this.configured.isEmpty();
	}

	/**
	 * Where the operator says the blog is, or else where it is on this machine: for links
	 * that let somebody in, which must not depend on what a request claims.
	 */
	public String own() {
		String port = this.environment.getProperty("local.server.port",
				this.environment.getProperty("server.port", "8080"));
		return this.configured.isEmpty() ? "http://localhost:" + port : this.configured;
	}

	/**
	 * Whether the visitor's own connection is encrypted, to here or to a proxy that
	 * serves the public address.
	 */
	public boolean isSecure(HttpServletRequest request) {
		return request.isSecure() || this.configured
			.equalsIgnoreCase("https://" + Objects.requireNonNullElse(request.getHeader("Host"), ""));
	}

}
