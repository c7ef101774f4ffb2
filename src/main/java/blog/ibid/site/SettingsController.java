package blog.ibid.site;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The settings, a form for each section; what was saved last can be taken back.
 */
@Controller
@RequestMapping("/admin/settings")
class SettingsController {

	private static final String BEFORE = "settings.before";

	private final Settings settings;

	private final Addresses addresses;

	private final MessageSource words;

	private final Languages languages;

	private final Clock clock;

	SettingsController(Settings settings, Addresses addresses, MessageSource words, Languages languages, Clock clock) {
		this.settings = settings;
		this.addresses = addresses;
		this.words = words;
		this.languages = languages;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView show(Model model) {
		Site site = this.settings.site();
		SettingsForms forms = SettingsForms.of(site, this.settings.text(Settings.MAIL_SENDER),
				this.settings.text(Settings.PRIVACY));
		var page = new ModelAndView("admin/settings/settings");
		Map<String, Object> sections = Map.of("blog", forms.blog(), "reading", forms.reading(), "comments",
				forms.comments(), "mail", forms.mail(), "privacy", forms.privacy());
		sections.forEach((name, form) -> {
			if (!model.containsAttribute(name)) {
				page.addObject(name, form);
			}
		});
		return page.addObject("choices", choices(site)).addObject("spoken", this.languages.names());
	}

	private SettingsChoices choices(Site site) {
		return SettingsChoices.of(site, this.addresses, this.clock.instant());
	}

	@PostMapping("/blog")
	ModelAndView blog(@Valid @ModelAttribute("blog") SettingsForms.Blog blog, BindingResult errors, Model model,
			HttpSession session, RedirectAttributes redirect) {
		if (!errors.hasErrors() && !choices(this.settings.site()).know(blog)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return save("blog", blog, errors, model, session, redirect);
	}

	@PostMapping("/reading")
	ModelAndView reading(@Valid @ModelAttribute("reading") SettingsForms.Reading reading, BindingResult errors,
			Model model, HttpSession session, RedirectAttributes redirect) {
		return save("reading", reading, errors, model, session, redirect);
	}

	@PostMapping("/comments")
	ModelAndView comments(@Valid @ModelAttribute("comments") SettingsForms.Comments comments, BindingResult errors,
			Model model, HttpSession session, RedirectAttributes redirect) {
		return save("comments", comments, errors, model, session, redirect);
	}

	@PostMapping("/mail")
	ModelAndView mail(@Valid @ModelAttribute("mail") SettingsForms.Mail mail, BindingResult errors, Model model,
			HttpSession session, RedirectAttributes redirect) {
		return save("mail", mail, errors, model, session, redirect);
	}

	@PostMapping("/privacy")
	ModelAndView privacy(@Valid @ModelAttribute("privacy") SettingsForms.Privacy privacy, BindingResult errors,
			Model model, HttpSession session, RedirectAttributes redirect) {
		return save("privacy", privacy, errors, model, session, redirect);
	}

	private ModelAndView save(String section, SettingsForms.Section form, BindingResult errors, Model model,
			HttpSession session, RedirectAttributes redirect) {
		if (errors.getTarget() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		if (errors.hasErrors()) {
			model.addAttribute("notice", Notice.failed(word("settings.wrong")));
			ModelAndView page = show(model);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
		session.setAttribute(BEFORE, new HashMap<>(this.settings.change(form.rows())));
		// the answer speaks the new language already
		this.settings.site();
		redirect.addFlashAttribute("saved", section);
		redirect.addFlashAttribute("notice", Notice.done(word("settings.saved." + section), "/admin/settings/undo"));
		return new ModelAndView("redirect:/admin/settings#" + section);
	}

	/** Takes back what this session saved last. */
	@PostMapping("/undo")
	@SuppressWarnings("unchecked")
	String undo(HttpSession session, RedirectAttributes redirect) {
		if (session.getAttribute(BEFORE) instanceof Map<?, ?> before) {
			this.settings.change((Map<String, @Nullable String>) before);
			session.removeAttribute(BEFORE);
			redirect.addFlashAttribute("notice", Notice.done(word("settings.undone")));
		}
		return "redirect:/admin/settings";
	}

	private String word(String name) {
		return this.words.getMessage(name, null, LocaleContextHolder.getLocale());
	}

	@Bean
	static RailEntry settingsInTheRail() {
		return RailEntry.of(90, "settings.title", "/admin/settings", "ADMINISTRATOR");
	}

}
