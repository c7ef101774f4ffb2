package blog.ibid.reading;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import blog.ibid.post.Corrections;
import blog.ibid.post.EarlierState;
import blog.ibid.post.PublishedPost;
import blog.ibid.post.PublishedPosts;
import blog.ibid.site.Addresses;
import blog.ibid.site.PageMoved;
import blog.ibid.site.PageNotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A post, found by its slug whatever the date before it, or a page. Any form of its
 * address but the one that is set answers with a redirect.
 */
@Controller
@Transactional(readOnly = true)
class PostController {

	private static final String DAY = "/{year:[0-9]{4}}/{month:[0-9]{2}}/{day:[0-9]{2}}/{slug}/";

	private static final String MONTH = "/{year:[0-9]{4}}/{month:[0-9]{2}}/{slug:.*[^0-9].*|[0-9]|[0-9]{3,}}/";

	private static final String COMMENTS = "comment-page-{number:[0-9]{1,6}}/";

	/** The pages of a post that was cut in several on the old blog. */
	private static final String PART = "{part:[0-9]{1,4}}/";

	private static final Pattern PAGE = Pattern.compile("/(.+?)/(?:comment-page-([0-9]{1,6})/|([0-9]{1,4})/)?");

	private final Frames frames;

	private final PublishedPosts posts;

	private final PostPages pages;

	private final Corrections corrections;

	private final Missing missing;

	private final Addresses addresses;

	private final OwnCookie cookie;

	PostController(Frames frames, PublishedPosts posts, PostPages pages, Corrections corrections, Missing missing,
			Addresses addresses, OwnCookie cookie) {
		this.frames = frames;
		this.posts = posts;
		this.pages = pages;
		this.corrections = corrections;
		this.missing = missing;
		this.addresses = addresses;
		this.cookie = cookie;
	}

	@GetMapping({ DAY, DAY + COMMENTS, MONTH, MONTH + COMMENTS })
	ModelAndView post(@PathVariable String slug, @PathVariable Optional<Integer> number,
			@RequestParam Optional<String> rev, HttpServletRequest request, HttpServletResponse response) {
		PublishedPost post = this.posts.post(slug).orElseThrow(() -> this.missing.at(request));
		return show(post, number.orElse(1), rev, request, response);
	}

	@GetMapping({ DAY + PART, MONTH + PART })
	ModelAndView part(@PathVariable String slug, HttpServletRequest request) {
		PublishedPost post = this.posts.post(slug).orElseThrow(() -> this.missing.at(request));
		throw PageMoved.to(post.address().in(this.addresses));
	}

	/** All other addresses: a page has any path. */
	@GetMapping("/{*path}")
	ModelAndView page(@PathVariable String path, @RequestParam Optional<String> rev, HttpServletRequest request,
			HttpServletResponse response) {
		Matcher parts = PAGE.matcher(path);
		if (!parts.matches()) {
			throw this.missing.at(request);
		}
		PublishedPost page = this.posts.at(parts.group(1)).orElseThrow(() -> this.missing.at(request));
		if (parts.group(3) != null) {
			throw PageMoved.to(page.address().in(this.addresses));
		}
		int number = (parts.group(2) != null) ? Integer.parseInt(parts.group(2)) : 1;
		return show(page, number, rev, request, response);
	}

	private ModelAndView show(PublishedPost post, int number, Optional<String> rev, HttpServletRequest request,
			HttpServletResponse response) {
		if (rev.isPresent() && number == 1) {
			EarlierState state = this.corrections.before(post.id(), rev.get()).orElseThrow(PageNotFound::new);
			return this.pages.earlier(this.frames.around(request), post, state);
		}
		Set<Long> own = this.cookie.replies(request);
		if (!own.isEmpty()) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		}
		return this.pages.show(this.frames.around(request), post, number, own);
	}

}
