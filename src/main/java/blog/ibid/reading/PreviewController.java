package blog.ibid.reading;

import blog.ibid.author.SignedIn;
import blog.ibid.post.Previews;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is being written as its readers will see it, on a screen or on a phone.
 */
@Controller
@Transactional(readOnly = true)
@RequestMapping("/admin/posts/{id:[0-9]{1,18}}/preview")
class PreviewController {

	private final Previews previews;

	private final Frames frames;

	private final PostPages pages;

	PreviewController(Previews previews, Frames frames, PostPages pages) {
		this.previews = previews;
		this.frames = frames;
		this.pages = pages;
	}

	/** The frame round it. */
	@GetMapping
	ModelAndView preview(@PathVariable long id, @RequestParam(defaultValue = "wide") String as,
			@AuthenticationPrincipal SignedIn me) {
		return new ModelAndView("admin/revision/preview").addObject("postId", id)
			.addObject("title", this.previews.title(id, me))
			.addObject("phone", as.equals("phone"));
	}

	/** The page itself. */
	@GetMapping("/page")
	ModelAndView page(@PathVariable long id, @AuthenticationPrincipal SignedIn me, HttpServletRequest request) {
		return this.pages.preview(this.frames.around(request), this.previews.of(id, me));
	}

}
