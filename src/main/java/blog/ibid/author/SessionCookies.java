package blog.ibid.author;

import java.util.List;

import blog.ibid.site.BaseAddress;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The cookie of a session. On an encrypted connection its name forbids browsers to take
 * it from another host or to send it unencrypted.
 */
@Component
class SessionCookies implements CookieSerializer {

	private final BaseAddress base;

	private final CookieSerializer plain = serializer("ibid", false);

	private final CookieSerializer secure = serializer("__Host-ibid", true);

	SessionCookies(BaseAddress base) {
		this.base = base;
	}

	private static CookieSerializer serializer(String name, boolean secure) {
		var serializer = new DefaultCookieSerializer();
		serializer.setCookieName(name);
		serializer.setUseSecureCookie(secure);
		serializer.setCookiePath("/");
		serializer.setSameSite("Lax");
		return serializer;
	}

	@Override
	public void writeCookieValue(CookieValue cookie) {
		of(cookie.getRequest()).writeCookieValue(cookie);
	}

	@Override
	public List<String> readCookieValues(HttpServletRequest request) {
		return of(request).readCookieValues(request);
	}

	private CookieSerializer of(HttpServletRequest request) {
		return this.base.isSecure(request) ? this.secure : this.plain;
	}

}
