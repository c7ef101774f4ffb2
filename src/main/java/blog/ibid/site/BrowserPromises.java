package blog.ibid.site;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * What every answer promises the browser: nothing runs, loads or frames that this blog
 * did not make (Content Security Policy 3, Trusted Types).
 */
public final class BrowserPromises {

	private static final String ALL = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "font-src 'self'; connect-src 'self'; media-src 'self'; form-action 'self'; "
			+ "base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; ";

	private static final String READERS = ALL
			+ "img-src 'self' data:; frame-src 'none'; frame-ancestors 'none'; trusted-types 'none'";

	/**
	 * A picture being pasted is a blob; the preview is a frame of our own; the editor
	 * reads HTML into documents that run nothing.
	 */
	private static final String AUTHORS = ALL + "img-src 'self' data: blob:; frame-src 'self'; frame-ancestors 'self'; "
			+ "trusted-types ProseMirrorClipboard ibid-written";

	private BrowserPromises() {
	}

	/** For what may be kept by anybody's cache. */
	public static void toReaders(HeadersConfigurer<HttpSecurity> headers) {
		promise(headers, READERS);
		headers.cacheControl((caching) -> caching.disable());
	}

	/** For the author's side: never cached, never indexed. */
	public static void toAuthors(HeadersConfigurer<HttpSecurity> headers) {
		promise(headers, AUTHORS);
		headers.frameOptions((frames) -> frames.sameOrigin())
			.addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow"));
	}

	private static void promise(HeadersConfigurer<HttpSecurity> headers, String policy) {
		headers.contentSecurityPolicy((csp) -> csp.policyDirectives(policy))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
			.permissionsPolicyHeader((permissions) -> permissions
				.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
	}

}
