package blog.ibid.post;

import java.util.List;

import blog.ibid.site.Notice;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What stands in the readers' menu, in which order, by which words.
 */
@Controller
@RequestMapping("/admin/menu")
class MenuController {

	private static final String HERE = "redirect:/admin/menu";

	private static final String ONE = "/{id:[0-9]{1,18}}";

	private static final String REMOVED = "menu.removed";

	private static final int LONGEST_LABEL = 200;

	private final Menu menu;

	private final MenuChanges changes;

	private final PageTree pages;

	private final DeskTerms terms;

	private final MessageSource words;

	MenuController(Menu menu, MenuChanges changes, PageTree pages, DeskTerms terms, MessageSource words) {
		this.menu = menu;
		this.changes = changes;
		this.pages = pages;
		this.terms = terms;
		this.words = words;
	}

	@GetMapping
	ModelAndView show(Model model) {
		List<Menu.Line> lines = this.menu.lines();
		var page = new ModelAndView("admin/menu/menu").addObject("lines", lines)
			.addObject("full", lines.size() >= MenuChanges.MOST)
			.addObject("byItself", lines.isEmpty() ? this.menu.shown() : List.of())
			.addObject("pages", this.pages.rows().stream().filter(PageTree.Row::isPublished).toList())
			.addObject("categories", this.terms.categories());
		return model.containsAttribute("form") ? page : page.addObject("form", new MenuForm("", ""));
	}

	@PostMapping("/pages")
	String addPage(@RequestParam long page, RedirectAttributes redirect) {
		return add(() -> this.changes.addPage(page), redirect);
	}

	@PostMapping("/terms")
	String addTerm(@RequestParam long term, RedirectAttributes redirect) {
		return add(() -> this.changes.addTerm(term), redirect);
	}

	@PostMapping("/links")
	ModelAndView addLink(@Valid @ModelAttribute("form") MenuForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		String href = form.href().orElse("");
		if (!errors.hasFieldErrors("address") && href.isEmpty()) {
			errors.rejectValue("address", "menu.address.wrong");
		}
		if (errors.hasErrors()) {
			ModelAndView page = show(model);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
		return new ModelAndView(add(() -> this.changes.addAddress(form.label().strip(), href), redirect));
	}

	private String add(Runnable change, RedirectAttributes redirect) {
		if (this.menu.lines().size() >= MenuChanges.MOST) {
			redirect.addFlashAttribute("notice", Notice.failed(word("menu.full")));
			return HERE;
		}
		change.run();
		redirect.addFlashAttribute("notice", Notice.done(word("menu.added")));
		return HERE;
	}

	/** Lets it be arranged by hand. */
	@PostMapping("/own")
	String begin() {
		this.changes.begin();
		return HERE;
	}

	@PostMapping("/reset")
	String reset(RedirectAttributes redirect) {
		this.changes.reset();
		redirect.addFlashAttribute("notice", Notice.done(word("menu.is.reset")));
		return HERE;
	}

	@PostMapping(ONE + "/label")
	String rename(@PathVariable long id, @RequestParam String label, RedirectAttributes redirect) {
		String words = label.strip();
		this.changes.rename(id, words.substring(0, Math.min(LONGEST_LABEL, words.length())));
		redirect.addFlashAttribute("notice", Notice.done(word("menu.renamed")));
		return HERE;
	}

	@PostMapping(ONE + "/up")
	String up(@PathVariable long id) {
		this.changes.move(id, true);
		return HERE + "#line-" + id;
	}

	@PostMapping(ONE + "/down")
	String down(@PathVariable long id) {
		this.changes.move(id, false);
		return HERE + "#line-" + id;
	}

	@PostMapping(ONE + "/removal")
	String remove(@PathVariable long id, HttpSession session, RedirectAttributes redirect) {
		session.setAttribute(REMOVED, this.changes.remove(id));
		redirect.addFlashAttribute("notice", Notice.done(word("menu.removed"), "/admin/menu/undo"));
		return HERE;
	}

	/** Puts back what this session took out last. */
	@PostMapping("/undo")
	String undo(HttpSession session, RedirectAttributes redirect) {
		if (session.getAttribute(REMOVED) instanceof MenuChanges.Removed removed) {
			session.removeAttribute(REMOVED);
			this.changes.putBack(removed);
			redirect.addFlashAttribute("notice", Notice.done(word("menu.back")));
		}
		return HERE;
	}

	private String word(String name) {
		return this.words.getMessage(name, null, LocaleContextHolder.getLocale());
	}

}
