package blog.ibid.post;

import blog.ibid.author.SignedIn;
import blog.ibid.site.Notice;
import blog.ibid.site.RailEntry;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The tree of pages.
 */
@Controller
class PagesController {

	private static final String HERE = "redirect:/admin/pages";

	private static final String ONE = "/admin/pages/{id:[0-9]{1,18}}";

	private static final String BEFORE = "pages.before.";

	private final PageTree pages;

	private final PageMoves moves;

	private final MessageSource words;

	PagesController(PageTree pages, PageMoves moves, MessageSource words) {
		this.pages = pages;
		this.moves = moves;
		this.words = words;
	}

	@GetMapping("/admin/pages")
	String show(Model model) {
		model.addAttribute("pages", this.pages.rows());
		return "admin/pages/pages";
	}

	@PostMapping(ONE + "/up")
	String up(@PathVariable long id) {
		this.pages.move(id, true);
		return HERE + "#page-" + id;
	}

	@PostMapping(ONE + "/down")
	String down(@PathVariable long id) {
		this.pages.move(id, false);
		return HERE + "#page-" + id;
	}

	@GetMapping(ONE + "/place")
	String place(@PathVariable long id, Model model) {
		model.addAttribute("places", this.moves.places(id));
		model.addAttribute("row", this.pages.row(id));
		return "admin/pages/place";
	}

	/**
	 * @param parent 0 for the top
	 */
	@PostMapping(ONE + "/place")
	String move(@PathVariable long id, @RequestParam long parent, @AuthenticationPrincipal SignedIn me,
			HttpSession session, RedirectAttributes redirect) {
		try {
			Long before = this.moves.under(id, above(parent), me);
			session.setAttribute(BEFORE + id, (before != null) ? before : 0L);
			redirect.addFlashAttribute("notice", Notice.done(word("pages.moved"), "/admin/pages/" + id + "/undo"));
		}
		catch (PathTaken ex) {
			redirect.addFlashAttribute("notice", Notice.failed(word("pages.deep")));
		}
		return HERE + "#page-" + id;
	}

	/** Moves a page back to where this session took it from. */
	@PostMapping(ONE + "/undo")
	String undo(@PathVariable long id, @AuthenticationPrincipal SignedIn me, HttpSession session,
			RedirectAttributes redirect) {
		if (session.getAttribute(BEFORE + id) instanceof Long before) {
			session.removeAttribute(BEFORE + id);
			this.moves.under(id, above(before), me);
			redirect.addFlashAttribute("notice", Notice.done(word("pages.back")));
		}
		return HERE + "#page-" + id;
	}

	private static @Nullable Long above(long parent) {
		return (parent != 0) ? parent : null;
	}

	private String word(String name) {
		return this.words.getMessage(name, null, LocaleContextHolder.getLocale());
	}

	@Bean
	static RailEntry pagesInTheRail() {
		return RailEntry.of(80, "pages.title", "/admin/pages", "EDITOR");
	}

}
