package blog.ibid.post;

import blog.ibid.site.RailEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where posts are at the desk.
 */
@Configuration(proxyBeanMethods = false)
class PostDesk {

	@Bean
	RailEntry postsInRail() {
		return RailEntry.of(20, "posts.rail", "/admin/posts", "AUTHOR");
	}

}
