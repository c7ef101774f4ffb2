package blog.ibid.site;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Style sheets, scripts and pictures of the application, at addresses that change with
 * their contents and are kept by browsers for a year.
 */
@Configuration(proxyBeanMethods = false)
public class StaticFiles implements WebMvcConfigurer {

	private final ObjectProvider<ResourceUrlProvider> provider;

	private final Map<String, String> addresses = new ConcurrentHashMap<>();

	StaticFiles(ObjectProvider<ResourceUrlProvider> provider) {
		this.provider = provider;
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		// before the controllers, one of which answers for every address
		registry.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
		for (String folder : new String[] { "css", "js", "images" }) {
			registry.addResourceHandler("/" + folder + "/**")
				.addResourceLocations("classpath:/static/" + folder + "/")
				.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
				.resourceChain(true)
				.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
				.addResolver(new StyleImports());
		}
		registry.addResourceHandler("/favicon.svg", "/favicon.ico")
			.addResourceLocations("classpath:/static/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePublic());
	}

	/**
	 * The content-hashed address of a file.
	 * @param path as in the class path below {@code static}
	 */
	public String address(String path) {
		return this.addresses.computeIfAbsent(path, (file) -> {
			String hashed = this.provider.getObject().getForLookupPath(file);
			return (hashed != null) ? hashed : file;
		});
	}

}
