package blog.ibid.post;

import blog.ibid.site.RailEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The tree of pages.
 */
@Controller
class PagesController {

	private static final String ONE = "/admin/pages/{id:[0-9]{1,18}}";

	private final PageTree pages;

	PagesController(PageTree pages) {
		this.pages = pages;
	}

	@GetMapping("/admin/pages")
	String show(Model model) {
		model.addAttribute("pages", this.pages.rows());
		return "admin/pages/pages";
	}

	@PostMapping(ONE + "/up")
	String up(@PathVariable long id) {
		this.pages.move(id, true);
		return "redirect:/admin/pages#page-" + id;
	}

	@PostMapping(ONE + "/down")
	String down(@PathVariable long id) {
		this.pages.move(id, false);
		return "redirect:/admin/pages#page-" + id;
	}

	@Bean
	static RailEntry pagesInTheRail() {
		return RailEntry.of(80, "pages.title", "/admin/pages", "EDITOR");
	}

}
