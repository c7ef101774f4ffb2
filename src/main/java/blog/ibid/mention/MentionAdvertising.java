package blog.ibid.mention;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Says on the page of each post where mentions of it are taken: in the Link header, and
 * {@code mentions} for its template.
 */
@Configuration(proxyBeanMethods = false)
class MentionAdvertising implements WebMvcConfigurer, HandlerInterceptor {

	private final MentionSettings settings;

	MentionAdvertising(MentionSettings settings) {
		this.settings = settings;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page != null && "reading/post".equals(page.getViewName()) && this.settings.tookLatest()) {
			page.addObject("mentions", MentionController.PATH);
			response.addHeader(HttpHeaders.LINK, "<" + MentionController.PATH + ">; rel=\"webmention\"");
		}
	}

}
