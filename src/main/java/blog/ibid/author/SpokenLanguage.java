package blog.ibid.author;

import java.util.Locale;

import blog.ibid.site.Languages;
import blog.ibid.site.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Pages speak the blog's language, whatever the browser asks for: one address, one text.
 * The author's side speaks that of the author.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
public class SpokenLanguage implements LocaleResolver {

	private static final String ATTRIBUTE = SpokenLanguage.class.getName();

	/** Whoever sets a blog up chooses its language there. */
	private static final String SETUP = "/setup";

	private static final String SETTING = "language.";

	private final Settings settings;

	private final Languages languages;

	SpokenLanguage(Settings settings, Languages languages) {
		this.settings = settings;
		this.languages = languages;
	}

	/** Makes the page that answers a request speak a language. */
	public static void speak(HttpServletRequest request, Locale language) {
		request.setAttribute(ATTRIBUTE, language);
	}

	/** The blog's own, or English where Ibid has no words in it. */
	public Locale ofBlog() {
		return this.languages.spoken(this.settings.latest().language());
	}

	/** That which an author has chosen, or else the blog's. */
	public Locale of(long author) {
		String chosen = chosen(author);
		return this.languages.know(chosen) ? Locale.forLanguageTag(chosen) : ofBlog();
	}

	/** What an author has chosen, empty for the blog's own. */
	String chosen(long author) {
		return this.settings.latestText(setting(author));
	}

	/** The setting that keeps an author's choice. */
	static String setting(long author) {
		return SETTING + author;
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof Locale language) {
			return language;
		}
		String wish = request.getRequestURI().equals(SETUP) ? request.getParameter("language") : null;
		if (wish != null && this.languages.know(wish)) {
			return Locale.forLanguageTag(wish);
		}
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		return request.getRequestURI().startsWith("/admin") && who != null && who.getPrincipal() instanceof SignedIn me
				? of(me.authorId()) : ofBlog();
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("The language is a setting of the blog and of its authors");
	}

}
