package blog.ibid.feed;

import java.util.Optional;

import blog.ibid.site.BaseAddress;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What robots may read (RFC 9309): all that readers may, but no search results, of which
 * there is no end.
 */
@RestController
class RobotsController {

	private static final String RULES = """
			User-agent: *
			Disallow: /admin/
			Disallow: /login
			Disallow: /search

			Sitemap: %s/sitemap.xml
			""";

	private final BaseAddress base;

	RobotsController(BaseAddress base) {
		this.base = base;
	}

	@GetMapping("/robots.txt")
	ResponseEntity<byte[]> robots(HttpServletRequest request) {
		return Fresh.answer("text/plain", RULES.formatted(this.base.of(request)).getBytes(UTF_8), Optional.empty());
	}

}
