package blog.ibid.author;

import java.util.function.Supplier;

import blog.ibid.site.Notice;
import blog.ibid.site.RailEntry;
import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
 * Who writes here, and what each may do. A password is shown in the answer that made it
 * and never again.
 */
@Controller
@RequestMapping("/admin/authors")
class AuthorsController {

	private static final String HERE = "redirect:/admin/authors";

	private static final String ONE = "/{id:[0-9]{1,18}}";

	private final DeskAuthors authors;

	private final AccountChanges changes;

	private final MessageSource words;

	AuthorsController(DeskAuthors authors, AccountChanges changes, MessageSource words) {
		this.authors = authors;
		this.changes = changes;
		this.words = words;
	}

	@GetMapping
	ModelAndView show(Model model) {
		var page = new ModelAndView("admin/authors/authors").addObject("authors", this.authors.all())
			.addObject("roles", Role.values());
		return model.containsAttribute("form") ? page
				: page.addObject("form", new AccountForm("", "", "", Role.AUTHOR));
	}

	@PostMapping
	ModelAndView add(@Valid @ModelAttribute("form") AccountForm form, BindingResult errors, Model model) {
		if (!errors.hasErrors()) {
			try {
				return password(form.name(), form.login(), this.changes.add(form));
			}
			catch (AccountImpossible ex) {
				errors.rejectValue(ex.field(), ex.word());
			}
		}
		ModelAndView page = show(model);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	@PostMapping(ONE + "/account")
	ModelAndView open(@PathVariable long id, @RequestParam Role role, RedirectAttributes redirect) {
		return shown(id, () -> this.changes.open(id, role), redirect);
	}

	@PostMapping(ONE + "/password")
	ModelAndView renewPassword(@PathVariable long id, RedirectAttributes redirect) {
		return shown(id, () -> this.changes.renewPassword(id), redirect);
	}

	private ModelAndView shown(long id, Supplier<String> change, RedirectAttributes redirect) {
		DeskAuthors.DeskAuthor author = this.authors.find(id);
		try {
			return password(author.name(), author.login(), change.get());
		}
		catch (AccountImpossible ex) {
			redirect.addFlashAttribute("notice", Notice.failed(word(ex.word(), author.name())));
			return new ModelAndView(HERE);
		}
	}

	private static ModelAndView password(String name, String login, String password) {
		return new ModelAndView("admin/authors/password").addObject("name", name)
			.addObject("login", login)
			.addObject("password", password);
	}

	@PostMapping(ONE + "/role")
	String changeRole(@PathVariable long id, @RequestParam Role role, RedirectAttributes redirect) {
		return change(id, () -> this.changes.changeRole(id, role), "authors.role.changed", redirect);
	}

	@PostMapping(ONE + "/closing")
	String close(@PathVariable long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
		return change(id, () -> this.changes.close(id, me), "authors.closed", redirect);
	}

	private String change(long id, Runnable change, String done, RedirectAttributes redirect) {
		String name = this.authors.find(id).name();
		try {
			change.run();
			redirect.addFlashAttribute("notice", Notice.done(word(done, name)));
		}
		catch (AccountImpossible ex) {
			redirect.addFlashAttribute("notice", Notice.failed(word(ex.word(), name)));
		}
		return HERE;
	}

	private String word(String name, Object... arguments) {
		return this.words.getMessage(name, arguments, LocaleContextHolder.getLocale());
	}

	@Bean
	static RailEntry authorsInTheRail() {
		return RailEntry.of(92, "authors.title", "/admin/authors", "ADMINISTRATOR");
	}

}
