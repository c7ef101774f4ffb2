package blog.ibid.reading;

import java.util.Optional;

import blog.ibid.post.OldAddresses;
import blog.ibid.site.Addresses;
import blog.ibid.site.PageGone;
import blog.ibid.site.PageMoved;
import blog.ibid.site.PageNotFound;
import blog.ibid.topic.FormerTopics;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Tells what became of an address at which nothing is read now.
 */
@Component
class Missing {

	private final OldAddresses old;

	private final FormerTopics topics;

	private final Addresses addresses;

	Missing(OldAddresses old, FormerTopics topics, Addresses addresses) {
		this.topics = topics;
		this.old = old;
		this.addresses = addresses;
	}

	/** What to throw: moved, gone, or not found. */
	RuntimeException at(HttpServletRequest request) {
		String path = UriUtils.decode(request.getRequestURI(), UTF_8);
		Optional<OldAddresses.Fate> fate = this.old.of(path);
		if (fate.isEmpty()) {
			return this.topics.wasList(path) ? PageMoved.to("/topics/") : new PageNotFound();
		}
		return fate.get()
			.movedTo()
			.<RuntimeException>map((post) -> PageMoved.to(post.in(this.addresses)))
			.orElseGet(PageGone::new);
	}

}
