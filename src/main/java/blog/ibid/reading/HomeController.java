package blog.ibid.reading;

import blog.ibid.post.Listing;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * The newest posts.
 */
@Controller
@Transactional(readOnly = true)
class HomeController {

	private final Frames frames;

	private final Lists lists;

	HomeController(Frames frames, Lists lists) {
		this.frames = frames;
		this.lists = lists;
	}

	@GetMapping("/")
	ModelAndView home(HttpServletRequest request) {
		return page(1, request);
	}

	@GetMapping("/page/{number:[0-9]{1,6}}/")
	ModelAndView page(@PathVariable int number, HttpServletRequest request) {
		Frame frame = this.frames.around(request);
		return this.lists.show(frame, new Listing.Home(), "/", number, ListPage.About.of("home", frame.site().title()));
	}

}
