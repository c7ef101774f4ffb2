package blog.ibid.reading;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import blog.ibid.comment.OwnReplies;
import blog.ibid.comment.OwnershipMarks;
import blog.ibid.site.BaseAddress;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The one cookie that a reader ever gets: after replying, for a quarter of an hour, so
 * that this browser may change what it sent. A page made for it is kept by nobody.
 */
@Component
class OwnCookie {

	private static final String NAME = "ibid-mine";

	private final OwnershipMarks marks;

	private final BaseAddress base;

	OwnCookie(OwnershipMarks marks, BaseAddress base) {
		this.marks = marks;
		this.base = base;
	}

	/** The replies that this browser may change now. */
	Set<Long> replies(HttpServletRequest request) {
		return value(request).map(this.marks::in).orElse(Set.of());
	}

	void add(long reply, HttpServletRequest request, HttpServletResponse response) {
		boolean secure = this.base.isSecure(request);
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(name(secure), this.marks.with(value(request).orElse(""), reply))
					.httpOnly(true)
					.secure(secure)
					.sameSite("Lax")
					.path("/")
					.maxAge(OwnReplies.TIME)
					.build()
					.toString());
	}

	private Optional<String> value(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		String name = name(this.base.isSecure(request));
		return (cookies != null)
				? Arrays.stream(cookies).filter((one) -> one.getName().equals(name)).map(Cookie::getValue).findFirst()
				: Optional.empty();
	}

	private static String name(boolean secure) {
		return secure ? "__Host-" + NAME : NAME;
	}

}
