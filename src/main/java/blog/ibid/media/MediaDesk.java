package blog.ibid.media;

import blog.ibid.site.RailEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The library's place at the desk.
 */
@Configuration(proxyBeanMethods = false)
class MediaDesk {

	@Bean
	RailEntry picturesLine() {
		return RailEntry.of(70, "media.rail", "/admin/media", "AUTHOR");
	}

}
