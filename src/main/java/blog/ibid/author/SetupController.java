package blog.ibid.author;

import java.time.ZoneId;
import java.util.List;

import blog.ibid.site.Languages;
import blog.ibid.site.Settings;
import blog.ibid.site.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that the link in the log of a new blog leads to.
 */
@Controller
@RequestMapping("/setup")
class SetupController {

	private static final List<String> ZONES = ZoneId.getAvailableZoneIds()
		.stream()
		.filter((id) -> id.equals("UTC") || id.contains("/") && !id.matches("(Etc|SystemV|US)/.*"))
		.sorted()
		.toList();

	private final SettingUp settingUp;

	private final AuthorIntake authors;

	private final Settings settings;

	private final Languages languages;

	private final ComingIn door;

	SetupController(SettingUp settingUp, AuthorIntake authors, Settings settings, Languages languages, ComingIn door) {
		this.settingUp = settingUp;
		this.authors = authors;
		this.settings = settings;
		this.languages = languages;
		this.door = door;
	}

	@GetMapping
	ModelAndView form(@RequestParam(defaultValue = "") String token, @RequestParam(defaultValue = "") String language) {
		if (!this.settingUp.isOpenTo(token)) {
			return closed();
		}
		Site site = this.settings.site();
		return page(token, language,
				SetupForm.empty(site.named() ? site.title() : "", site.tagline(), site.zone().getId()));
	}

	@PostMapping
	ModelAndView finish(@RequestParam(defaultValue = "") String token, @Valid @ModelAttribute("form") SetupForm form,
			BindingResult errors, @RequestParam(defaultValue = "") String language, HttpServletRequest request,
			HttpServletResponse response) {
		if (!this.settingUp.isOpenTo(token)) {
			return closed();
		}
		check(form, errors);
		if (errors.hasErrors()) {
			ModelAndView page = page(token, language, form);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
		return this.settingUp.finish(token, form, this.languages.know(language) ? language : "").map((me) -> {
			this.door.open(me, request, response);
			return new ModelAndView("redirect:/admin");
		}).orElseGet(SetupController::closed);
	}

	private void check(SetupForm form, BindingResult errors) {
		List<SettingUp.Known> known = this.settingUp.known();
		String login = SetupForm.tidy(form.login());
		Long author = form.author();
		if (author != null && known.stream().noneMatch((one) -> one.id() == author)) {
			errors.rejectValue("author", "setup.author.wrong");
		}
		if (author == null && !login.matches("[\\p{L}\\p{N}._-]{2,60}")) {
			errors.rejectValue("login", "setup.login.wrong");
		}
		else if (author == null && this.authors.byLogin(login).isPresent()) {
			errors.rejectValue("login", "setup.login.taken");
		}
		if (SettingUp.zone(form.zone()).isEmpty()) {
			errors.rejectValue("zone", "setup.zone.wrong");
		}
		String called = known.stream()
			.filter((one) -> author != null && one.id() == author)
			.map((one) -> one.login() + " " + one.name())
			.findFirst()
			.orElse(login + " " + SetupForm.tidy(form.name()));
		PasswordRules.objection(form.secret(), List.of(called, SetupForm.tidy(form.blogTitle())))
			.ifPresent((word) -> errors.rejectValue("password", word));
	}

	private ModelAndView page(String token, String language, SetupForm form) {
		return new ModelAndView("admin/account/setup").addObject("token", token)
			.addObject("form", form)
			.addObject("known", this.settingUp.known())
			.addObject("zones", ZONES)
			.addObject("language", this.languages.know(language) ? language : "")
			.addObject("languages", this.languages.choices());
	}

	private static ModelAndView closed() {
		return new ModelAndView("admin/account/closed", HttpStatus.NOT_FOUND).addObject("kind", "setup.closed")
			.addObject("text", "setup.closed.text");
	}

}
