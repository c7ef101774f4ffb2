package blog.ibid.comment;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import blog.ibid.site.Notice;
import blog.ibid.site.Settings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
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
 * What guards the blog against spam beside its own judges: an effort of the browser, and
 * a service elsewhere.
 */
@Controller
@RequestMapping(GuardSettings.PATH)
class GuardSettings {

	static final String PATH = "/admin/settings/guard";

	private final Settings settings;

	private final ServiceAccess access;

	private final SpamService service;

	private final MessageSource words;

	GuardSettings(Settings settings, ServiceAccess access, SpamService service, MessageSource words) {
		this.settings = settings;
		this.access = access;
		this.service = service;
		this.words = words;
	}

	@GetMapping
	String show(Model model) {
		String endpoint = this.settings.text(ServiceAccess.ENDPOINT);
		model.addAttribute("form",
				new Guard(Efforts.When.of(this.settings.text(Efforts.SETTING)),
						this.settings.text(ServiceAccess.ON).equals("true"),
						endpoint.isEmpty() ? ServiceAccess.USUAL : endpoint, "", false));
		return page(model);
	}

	private String page(Model model) {
		model.addAttribute("whens", Efforts.When.values());
		model.addAttribute("hasKey", !this.settings.text(ServiceAccess.KEY).isEmpty());
		model.addAttribute("problem", this.service.problem());
		return "admin/comment/guard";
	}

	@PostMapping
	ModelAndView save(@Valid @ModelAttribute("form") Guard form, BindingResult errors, Model model, Locale locale,
			RedirectAttributes redirect) {
		if (errors.getTarget() == null) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		boolean keyless = form.key.isEmpty() && (form.forget || this.settings.text(ServiceAccess.KEY).isEmpty());
		if (form.on && keyless) {
			errors.rejectValue("key", "guard.key.missing");
		}
		if (errors.hasErrors()) {
			return new ModelAndView(page(model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.settings.change(form.rows());
		this.service.beginAnew();
		redirect.addFlashAttribute("notice", tried(locale));
		return new ModelAndView("redirect:" + PATH);
	}

	/** Whether the service knows the key, if it is on. */
	private Notice tried(Locale locale) {
		ServiceAccess.Access to = this.access.now().orElse(null);
		if (to == null) {
			return Notice.done(word("guard.saved", locale));
		}
		Optional<String> answer = this.service.ask(to, "verify-key", Map.of("key", to.key()));
		if (answer.filter("valid"::equals).isPresent()) {
			return Notice.done(word("guard.saved.valid", locale));
		}
		SpamService.Problem problem = this.service.problem();
		return Notice.failed(word("guard.saved.silent", locale,
				(problem != null) ? problem.reason() : word("guard.key.unknown", locale)));
	}

	private String word(String name, Locale locale, Object... values) {
		return this.words.getMessage(name, values, locale);
	}

	/**
	 * @param key a new one; empty to keep the one that there is
	 * @param forget whether the key is forgotten
	 */
	record Guard(Efforts.When effort, Boolean on,
			@Size(max = 200, message = "{guard.endpoint.wrong}") @Pattern(
					regexp = "https?://[A-Za-z0-9.-]+(:\\d{1,5})?(/[A-Za-z0-9._~/-]*)?",
					message = "{guard.endpoint.wrong}") String endpoint,
			@Pattern(regexp = "[A-Za-z0-9_-]{0,100}", message = "{guard.key.wrong}") String key, Boolean forget) {

		Guard(Efforts.@Nullable When effort, @Nullable Boolean on, @Nullable String endpoint, @Nullable String key,
				@Nullable Boolean forget) {
			this.effort = (effort != null) ? effort : Efforts.When.ATTACKED;
			this.on = Boolean.TRUE.equals(on);
			this.endpoint = (endpoint != null && !endpoint.isBlank()) ? endpoint.strip() : ServiceAccess.USUAL;
			this.key = (key != null) ? key.strip() : "";
			this.forget = Boolean.TRUE.equals(forget);
		}

		Map<String, @Nullable String> rows() {
			Map<String, @Nullable String> rows = new HashMap<>();
			rows.put(Efforts.SETTING, this.effort.name());
			rows.put(ServiceAccess.ON, Boolean.toString(this.on));
			rows.put(ServiceAccess.ENDPOINT, URI.create(this.endpoint).toString());
			if (!this.key.isEmpty()) {
				rows.put(ServiceAccess.KEY, this.key);
			}
			else if (this.forget) {
				rows.put(ServiceAccess.KEY, null);
			}
			return rows;
		}

		@Override
		public String toString() {
			return "Guard";
		}

	}

}
