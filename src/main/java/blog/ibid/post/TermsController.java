package blog.ibid.post;

import java.util.List;
import java.util.Optional;

import blog.ibid.site.Notice;
import blog.ibid.site.PageNotFound;
import blog.ibid.site.RailEntry;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
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
 * Categories as a tree, tags as a list, and a page for each of them.
 */
@Controller
@RequestMapping("/admin/terms")
class TermsController {

	private static final int TAGS_SHOWN = 50;

	private static final String ONE = "/{id:[0-9]{1,18}}";

	private static final String BEFORE = "terms.before";

	private final DeskTerms terms;

	private final TermChanges changes;

	private final MessageSource words;

	TermsController(DeskTerms terms, TermChanges changes, MessageSource words) {
		this.terms = terms;
		this.changes = changes;
		this.words = words;
	}

	@GetMapping
	ModelAndView categories(Model model) {
		return page("categories", model, new TermForm("", "", "", "")).addObject("categories", this.terms.categories());
	}

	@GetMapping("/tags")
	ModelAndView tags(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after,
			Model model) {
		List<DeskTerm> tags = this.terms.tags(q, after, TAGS_SHOWN + 1);
		boolean more = tags.size() > TAGS_SHOWN;
		return page("tags", model, new TermForm("", "", "", ""))
			.addObject("tags", more ? tags.subList(0, TAGS_SHOWN) : tags)
			.addObject("next", more ? tags.get(TAGS_SHOWN - 1).slug() : "")
			.addObject("after", after)
			.addObject("q", q);
	}

	private static ModelAndView page(String template, Model model, TermForm empty) {
		var page = new ModelAndView("admin/terms/" + template);
		return model.containsAttribute("form") ? page : page.addObject("form", empty);
	}

	@PostMapping
	ModelAndView add(@Valid @ModelAttribute("form") TermForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		return add(TermKind.CATEGORY, form, errors, redirect).orElseGet(() -> wrong(categories(model)));
	}

	@PostMapping("/tags")
	ModelAndView addTag(@Valid @ModelAttribute("form") TermForm form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		return add(TermKind.TAG, form, errors, redirect).orElseGet(() -> wrong(tags("", "", model)));
	}

	private Optional<ModelAndView> add(TermKind kind, TermForm form, BindingResult errors,
			RedirectAttributes redirect) {
		if (!attempt(errors, () -> this.changes.add(kind, form))) {
			return Optional.empty();
		}
		redirect.addFlashAttribute("notice", Notice.done(word("terms.added", form.name().strip())));
		return Optional.of(new ModelAndView(list(kind)));
	}

	@GetMapping(ONE)
	ModelAndView term(@PathVariable long id, Model model) {
		DeskTerm term = this.terms.find(id);
		return page("term", model, TermForm.of(term)).addObject("term", term)
			.addObject("categories", term.isCategory() ? this.terms.categories() : List.of());
	}

	@PostMapping(ONE)
	ModelAndView change(@PathVariable long id, @Valid @ModelAttribute("form") TermForm form, BindingResult errors,
			Model model, HttpSession session, RedirectAttributes redirect) {
		boolean done = attempt(errors,
				() -> session.setAttribute(BEFORE, new Before(id, this.changes.change(id, form))));
		if (!done) {
			return wrong(term(id, model));
		}
		redirect.addFlashAttribute("notice",
				Notice.done(word("terms.changed", form.name().strip()), "/admin/terms/undo"));
		return new ModelAndView("redirect:/admin/terms/" + id);
	}

	/** Takes back what this session changed last. */
	@PostMapping("/undo")
	String undo(HttpSession session, RedirectAttributes redirect) {
		if (!(session.getAttribute(BEFORE) instanceof Before before)) {
			return "redirect:/admin/terms";
		}
		session.removeAttribute(BEFORE);
		try {
			this.changes.change(before.id, before.form);
			redirect.addFlashAttribute("notice", Notice.done(word("terms.undone", before.form.name())));
			return "redirect:/admin/terms/" + before.id;
		}
		catch (TermImpossible | PageNotFound ex) {
			redirect.addFlashAttribute("notice", Notice.failed(word("terms.undo.impossible")));
			return "redirect:/admin/terms";
		}
	}

	@PostMapping(ONE + "/merge")
	ModelAndView merge(@PathVariable long id, @RequestParam(defaultValue = "") String into, Model model,
			RedirectAttributes redirect) {
		DeskTerm term = this.terms.find(id);
		Optional<Long> other = term.isCategory()
				? Optional.of(into).filter((number) -> number.matches("[0-9]{1,18}")).map(Long::valueOf)
				: this.terms.tag(into);
		return leave(term, model.addAttribute("into", into), redirect, "terms.merged", () -> {
			if (other.isEmpty()) {
				throw new TermImpossible("into", "terms.into.missing");
			}
			this.changes.merge(id, other.get());
		});
	}

	@PostMapping(ONE + "/delete")
	ModelAndView delete(@PathVariable long id, Model model, RedirectAttributes redirect) {
		return leave(this.terms.find(id), model, redirect, "terms.deleted", () -> this.changes.delete(id));
	}

	private ModelAndView leave(DeskTerm term, Model model, RedirectAttributes redirect, String done, Runnable change) {
		try {
			change.run();
			redirect.addFlashAttribute("notice", Notice.done(word(done, term.name())));
			return new ModelAndView(list(term.kind()));
		}
		catch (TermImpossible ex) {
			model.addAttribute("intoError", word(ex.word(), ex.arguments()));
			return wrong(term(term.id(), model));
		}
	}

	private static boolean attempt(BindingResult errors, Runnable change) {
		try {
			if (!errors.hasErrors()) {
				change.run();
			}
		}
		catch (TermImpossible ex) {
			errors.rejectValue(ex.field(), ex.word(), ex.arguments(), null);
		}
		return !errors.hasErrors();
	}

	private ModelAndView wrong(ModelAndView page) {
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private static String list(TermKind kind) {
		return "redirect:/admin/terms" + ((kind == TermKind.TAG) ? "/tags" : "");
	}

	private String word(String name, Object... arguments) {
		return this.words.getMessage(name, arguments, LocaleContextHolder.getLocale());
	}

	@Bean
	static RailEntry termsInTheRail() {
		return RailEntry.of(85, "terms.title", "/admin/terms", "EDITOR");
	}

	/** What a term was before this session changed it. */
	private record Before(long id, TermForm form) implements java.io.Serializable {
	}

}
