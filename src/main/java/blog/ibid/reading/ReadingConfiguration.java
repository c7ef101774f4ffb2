package blog.ibid.reading;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Where the old forms of addresses are looked for.
 */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration implements WebMvcConfigurer {

	private final QueryAddresses queryAddresses;

	ReadingConfiguration(QueryAddresses queryAddresses) {
		this.queryAddresses = queryAddresses;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.queryAddresses)
			.excludePathPatterns("/admin/**", "/css/**", "/js/**", "/images/**", "/media/**", "/wp-content/**",
					"/error");
	}

}
