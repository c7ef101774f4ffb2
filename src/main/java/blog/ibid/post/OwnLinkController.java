package blog.ibid.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import blog.ibid.site.BaseAddress;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Offers the blog's own posts to an author who makes a link. No other site is asked for
 * anything.
 */
@RestController
class OwnLinkController {

	private static final int LONGEST = 500;

	private final OwnLinks links;

	private final BaseAddress base;

	OwnLinkController(OwnLinks links, BaseAddress base) {
		this.links = links;
		this.base = base;
	}

	record Offer(String title, String address, LocalDate date) {
	}

	@GetMapping("/admin/links")
	List<Offer> links(@RequestParam(defaultValue = "") String q) {
		return this.links.titled(q.substring(0, Math.min(q.length(), LONGEST))).stream().map(this::offer).toList();
	}

	@GetMapping("/admin/title")
	ResponseEntity<?> title(@RequestParam(defaultValue = "") String url, HttpServletRequest request) {
		if (url.length() > LONGEST) {
			return ResponseEntity.ok(Map.of("title", ""));
		}
		return ResponseEntity
			.ok(this.links.at(url, this.base.of(request)).<Object>map(this::offer).orElse(Map.of("title", "")));
	}

	private Offer offer(PostLink link) {
		return new Offer(link.title(), this.links.address(link), link.address().publishedOn());
	}

}
