package blog.ibid.reading;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Pages speak the blog's language, whatever the browser asks for: one address, one text.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class SiteLanguage implements LocaleResolver {

	static final String ATTRIBUTE = SiteLanguage.class.getName();

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof Locale language) ? language : Locale.ENGLISH;
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("The language is a setting of the blog");
	}

}
