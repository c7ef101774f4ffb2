package blog.ibid.notify;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells readers' pages whether to offer mail: {@code tells} in their templates.
 */
@Configuration(proxyBeanMethods = false)
class FollowForms implements WebMvcConfigurer, HandlerInterceptor {

	private final MailRoute route;

	FollowForms(MailRoute route) {
		this.route = route;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		String view = (page != null) ? page.getViewName() : null;
		if (page != null && view != null && view.startsWith("reading/")) {
			page.addObject("tells", this.route.isOpen());
		}
	}

}
