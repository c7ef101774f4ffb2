package blog.ibid.site;

import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Adds something to pages that others make, by the names of their views. A redirect or an
 * answer without a view is left alone.
 */
public abstract class PageAddition implements WebMvcConfigurer, HandlerInterceptor {

	private final Predicate<String> views;

	/**
	 * @param views whether a view of this name gets it
	 */
	protected PageAddition(Predicate<String> views) {
		this.views = views;
	}

	@Override
	public final void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public final void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		String view = (page != null) ? page.getViewName() : null;
		if (page != null && view != null && this.views.test(view)) {
			add(page, request, response);
		}
	}

	/** Called after the handler, before the view is made. */
	protected abstract void add(ModelAndView page, HttpServletRequest request, HttpServletResponse response);

}
