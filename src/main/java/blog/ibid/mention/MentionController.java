package blog.ibid.mention;

import java.net.URI;
import java.util.Optional;

import blog.ibid.post.PostsByAddress;
import blog.ibid.post.PublishedPost;
import blog.ibid.site.BaseAddress;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where other sites tell that they mention a post (W3C Webmention, 3.2): what they say is
 * checked later, and the answer tells nothing of what came of it.
 */
@RestController
class MentionController {

	static final String PATH = "/webmention";

	private final IncomingMentions mentions;

	private final PostsByAddress posts;

	private final BaseAddress base;

	private final MentionSettings settings;

	MentionController(IncomingMentions mentions, PostsByAddress posts, BaseAddress base, MentionSettings settings) {
		this.mentions = mentions;
		this.posts = posts;
		this.base = base;
		this.settings = settings;
	}

	@PostMapping({ PATH, PATH + "/" })
	@Transactional
	public ResponseEntity<String> told(@RequestParam(defaultValue = "") String source,
			@RequestParam(defaultValue = "") String target, HttpServletRequest request) {
		if (!this.settings.takes()) {
			return answer(HttpStatus.FORBIDDEN, "This blog takes no mentions.");
		}
		Optional<URI> from = Links.web(source);
		Optional<URI> to = Links.web(target);
		if (from.isEmpty() || to.isEmpty()) {
			return answer(HttpStatus.BAD_REQUEST, "Source and target have to be addresses of the web.");
		}
		if (source.strip().equals(target.strip())) {
			return answer(HttpStatus.BAD_REQUEST, "Source and target are the same.");
		}
		Optional<PublishedPost> post = post(to.get(), request);
		if (post.isEmpty()) {
			return answer(HttpStatus.BAD_REQUEST, "The target is no post of this blog.");
		}
		if (isOwn(from.get(), request)) {
			return answer(HttpStatus.BAD_REQUEST, "The source is a page of this blog itself.");
		}
		boolean taken = this.mentions.take(from.get(), target.strip(), post.get().id());
		return taken ? answer(HttpStatus.ACCEPTED, "Thank you. The page will be looked at.")
				: answer(HttpStatus.TOO_MANY_REQUESTS, "Too many wait already. Please try again later.");
	}

	private Optional<PublishedPost> post(URI target, HttpServletRequest request) {
		return (isOwn(target, request) && target.getRawPath() != null && target.getRawQuery() == null)
				? this.posts.find(target.getRawPath()) : Optional.empty();
	}

	private boolean isOwn(URI address, HttpServletRequest request) {
		String authority = address.getRawAuthority();
		return authority.equalsIgnoreCase(URI.create(this.base.own()).getRawAuthority())
				|| authority.equalsIgnoreCase(URI.create(this.base.of(request)).getRawAuthority());
	}

	private static ResponseEntity<String> answer(HttpStatus status, String words) {
		return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(words + "\n");
	}

}
