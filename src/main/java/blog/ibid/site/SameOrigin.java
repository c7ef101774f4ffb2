package blog.ibid.site;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Lets readers change things from this blog's own pages alone. Their pages are the same
 * for all and so carry no token; browsers say where a request comes from (Fetch Metadata,
 * and the Origin of RFC 6454). What says neither is no browser, and has no cookie that
 * could be misused.
 */
@Component
public class SameOrigin {

	private final BaseAddress base;

	SameOrigin(BaseAddress base) {
		this.base = base;
	}

	/**
	 * @throws Foreign if a page of another site sends it
	 */
	public void demand(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		boolean own = (site != null) ? site.equals("same-origin") || site.equals("none") : isOwn(request);
		if (!own) {
			throw new Foreign();
		}
	}

	private boolean isOwn(HttpServletRequest request) {
		String origin = request.getHeader("Origin");
		return origin == null || origin.equalsIgnoreCase(this.base.of(request)) || isHost(origin, request);
	}

	/** A proxy may speak another scheme than the browser. */
	private static boolean isHost(String origin, HttpServletRequest request) {
		@Nullable String host = request.getHeader("Host");
		return host != null && origin.replaceFirst("^https?://", "").equalsIgnoreCase(host);
	}

	/** A page of another site sent this. */
	@ResponseStatus(HttpStatus.FORBIDDEN)
	static final class Foreign extends RuntimeException {

		Foreign() {
			super(null, null, false, false);
		}

	}

}
